import { caps } from '../../../../lib/contract/reconcile/checks/caps';
import { group, money } from '../contract-with';
import { foundBy } from '../found-by';

const capped = (...amounts: string[]) => ({
  money: money({
    groups: [group('gpu', '1.00')],
    caps: amounts.map((amount, index) => ({ group: 'gpu', amount, clause: `cap-${index}` })),
  }),
});

test('one cap, or one cap said twice, is fine', () => {
  expect(foundBy(caps, capped('26334396'))).toEqual([]);
  expect(foundBy(caps, capped('26334396', '26334396.00'))).toEqual([]);
});

test('caps that differ by one fen are found', () => {
  expect(foundBy(caps, capped('26334396.00', '26334396.01'))).toEqual([
    'caps:gpu: 26334396.00 (cap-0) and 26334396.01 (cap-1), difference 0.01',
  ]);
});

test('three caps are all listed, with the widest difference', () => {
  expect(foundBy(caps, capped('3', '1', '2'))).toEqual(['caps:gpu: 3.00 (cap-0) and 1.00 (cap-1) and 2.00 (cap-2), difference 2.00']);
});
