import { milestoneQuantity } from '../../../../lib/contract/reconcile/checks/milestone-quantity';
import { NAME, row } from '../contract-with';
import { foundBy } from '../found-by';

const ready = (quantity: string) => ({
  lines: [row('gpu-compute', 'c', { quantity: '212600', unit: '1 TFLOPS' })],
  milestones: [{ id: 'gpu-ready', name: NAME, quantity, clause: 'art-5' }],
});

test('more in service than is leased is found', () => {
  expect(foundBy(milestoneQuantity, ready('300 PFLOPS'))).toEqual([
    'milestone-quantity:gpu-ready: 300 PFLOPS (art-5) and 212.6 PFLOPS (row-c), difference 87.4 PFLOPS',
  ]);
});

test('all of it or a part agrees', () => {
  expect(foundBy(milestoneQuantity, ready('212.6 PFLOPS'))).toEqual([]);
  expect(foundBy(milestoneQuantity, ready('100 PFLOPS'))).toEqual([]);
});

test('without a row of compute there is nothing to compare with', () => {
  expect(foundBy(milestoneQuantity, { ...ready('300 PFLOPS'), lines: [row('gpu-compute', 'c')] })).toEqual([]);
});
