import { settlementTerm } from '../../../../lib/contract/reconcile/checks/settlement-term';
import { group, money, NAME, payment, row } from '../contract-with';
import { foundBy } from '../found-by';

const settled = (term: string, to: string) => ({
  lines: [row('gpu-compute', 'g', { quantity: '1', unit: '1 PFLOPS', term })],
  milestones: [{ id: 'month-8', name: NAME, within: '8 months', after: 'signed', clause: 'plan' }],
  money: money({
    groups: [group('gpu', '1.00', { billing: 'metered', lines: ['g'] })],
    payments: [
      payment('a', { settles: { group: 'gpu', from: 'service-start', to: 'stage-acceptance' } }),
      payment('b', { settles: { group: 'gpu', from: 'stage-acceptance', to } }),
    ],
  }),
});

test('settlement to final acceptance beyond the term of the line is found', () => {
  expect(foundBy(settlementTerm, settled('8 months', 'final-acceptance'))).toEqual([
    'settlement-term:gpu: 9 months (pay-b) and 8 months (row-g), difference 1 month',
  ]);
});

test('a line as long as the contract, an end of service or an earlier milestone is fine', () => {
  expect(foundBy(settlementTerm, settled('9 months', 'final-acceptance'))).toEqual([]);
  expect(foundBy(settlementTerm, settled('8 months', 'service-end'))).toEqual([]);
  expect(foundBy(settlementTerm, settled('8 months', 'month-8'))).toEqual([]);
});
