import { ceiling } from '../../../../lib/contract/reconcile/checks/ceiling';
import { money, NAME } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const printed = (amount: string, stated: string) => ({
  money: money({ ceilings: [{ id: 'C1', name: NAME, amount, stated, lines: ['any'], clause: 'art-1' }] }),
});

test('a ceiling in 万元 is its amount', () => {
  expect(foundBy(ceiling, printed('7714589', '771.4589万元'))).toEqual([]);
  expect(closedBy(ceiling, printed('7714589', '771.4589万元'))).toEqual(['771.4589 × 10000 = 7714589.00']);
});

test('one yuan is found', () => {
  expect(foundBy(ceiling, printed('7714590', '771.4589万元'))).toEqual([
    'ceiling:C1: 7714590.00 (art-1) and 7714589.00 (art-1), difference 1.00',
  ]);
});

test('what is no amount is found as it is', () => {
  expect(foundBy(ceiling, printed('7714590', '约771万'))).toEqual(['ceiling:C1: 7714590.00 (art-1) and 约771万 (art-1)']);
});
