import { settlementOverlap } from '../../../../lib/contract/reconcile/checks/settlement-overlap';
import { group, money, payment } from '../contract-with';
import { foundBy } from '../found-by';

const settling = (firstEnds: string, closed: boolean) => ({
  money: money({
    groups: [group('gpu', '1.00', { billing: 'metered' })],
    payments: [
      payment('a', { settles: { group: 'gpu', from: 'service-start', to: firstEnds, closed } }),
      payment('b', { settles: { group: 'gpu', from: 'stage-acceptance', to: 'final-acceptance', closed: true } }),
    ],
  }),
});

test('a day that ends one closed period and begins the next is found', () => {
  expect(foundBy(settlementOverlap, settling('stage-acceptance', true))).toEqual([
    'settlement-overlap:gpu: stage acceptance as last day (pay-a) and stage acceptance as first day (pay-b), difference 1 day',
  ]);
});

test('an open end or another event is fine', () => {
  expect(foundBy(settlementOverlap, settling('stage-acceptance', false))).toEqual([]);
  expect(foundBy(settlementOverlap, settling('day-before-stage-acceptance', true))).toEqual([]);
});
