import { pricedTogether } from '../../../../lib/contract/reconcile/checks/priced-together';
import { money, row } from '../contract-with';
import { foundBy } from '../found-by';

const together = (quotedIn: { quotedIn?: string }) => ({
  lines: [
    row('gpu-memory', 'm', { quantity: '48621', unit: '1 GB', ...quotedIn }),
    row('gpu-compute', 'c', { quantity: '212600', unit: '1 TFLOPS', quotedIn: '元/TFLOPS·月' }),
  ],
  money: money({ unitPrices: [{ lines: ['m', 'c'], measuredOn: 'c', amount: '15483.53', per: '1 PFLOPS', clause: 'art-1' }] }),
});

test('a row quoted in a unit of its own and priced with another is found', () => {
  expect(foundBy(pricedTogether, together({ quotedIn: '元/GB·月' }))).toEqual([
    'priced-together:m: per GB·month (row-m) and per TFLOPS·month (row-c) and 15483.53 per PFLOPS·month (art-1)',
  ]);
});

test('a row that is not quoted apart is fine', () => {
  expect(foundBy(pricedTogether, together({}))).toEqual([]);
});
