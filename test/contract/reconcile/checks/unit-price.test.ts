import { unitPrice } from '../../../../lib/contract/reconcile/checks/unit-price';
import { group, money, row } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const priced = (amount: string, fee: string) => ({
  lines: [row('gpu-compute', 'gpu', { quantity: '212600', unit: '1 TFLOPS', term: '8 months' })],
  money: money({
    groups: [group('gpu', fee, { billing: 'metered', lines: ['gpu'] })],
    unitPrices: [{ lines: ['gpu'], measuredOn: 'gpu', amount, per: '1 PFLOPS', clause: 'art-1' }],
  }),
});

test('a fee that is price × quantity × months is fine', () => {
  expect(foundBy(unitPrice, priced('15483.53', '26334387.824'))).toEqual([]);
  expect(closedBy(unitPrice, priced('15483.53', '26334387.824'))).toEqual(['15483.53 × 212.6 × 8 = 26334387.824']);
});

test('the exact difference is found, unrounded', () => {
  expect(foundBy(unitPrice, priced('15483.53', '26334396.00'))).toEqual([
    'unit-price:gpu: 26334396.00 (price-gpu) and 26334387.824 (art-1), difference 8.176',
  ]);
});
