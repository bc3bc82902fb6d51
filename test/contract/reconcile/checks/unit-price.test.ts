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

test('a group of several prices is their sum; where a line has no price, there is nothing to compare', () => {
  const pool = (id: string) => row('vcpu-pool', id, { quantity: '10', unit: '1 vCPU', term: '6 months' });
  const price = (line: string) => ({ lines: [line], measuredOn: line, amount: '5.00', per: '1 vCPU', clause: 'art-1' });
  const twoPools = (fee: string, ...prices: string[]) => ({
    lines: [pool('arm'), pool('x86')],
    money: money({ groups: [group('cloud', fee, { lines: ['arm', 'x86'] })], unitPrices: prices.map(price) }),
  });
  expect(closedBy(unitPrice, twoPools('600.00', 'arm', 'x86'))).toEqual(['5.00 × 10 × 6 + 5.00 × 10 × 6 = 600.00']);
  expect(foundBy(unitPrice, twoPools('601.00', 'arm', 'x86'))).toEqual([
    'unit-price:cloud: 601.00 (price-cloud) and 600.00 (art-1), difference 1.00',
  ]);
  expect(foundBy(unitPrice, twoPools('601.00', 'arm'))).toEqual([]);
});
