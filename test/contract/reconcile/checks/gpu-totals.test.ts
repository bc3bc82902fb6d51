import { gpuTotals } from '../../../../lib/contract/reconcile/checks/gpu-totals';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const leased = (memory: string, compute: string, fp16 = { perCard: '196 TFLOPS', perNode: '1.53 PFLOPS' }) => ({
  lines: [
    row('gpu-memory', 'm', { quantity: memory, unit: '1 GB' }),
    row('gpu-compute', 'c', {
      quantity: compute,
      unit: '1 TFLOPS',
      requires: {
        node: { cards: { atLeast: '8 cards', clause: 'n' }, cardMemory: { atLeast: '64 GB', clause: 'n' }, fp16: { ...fp16, clause: 'n' } },
      },
    }),
  ],
  jointLeases: [{ lines: ['m', 'c'], host: ['vcpu-pool' as const], hostIncluded: true, clause: 'lease' }],
});

test('nodes by memory and by compute differ at the floor', () => {
  expect(foundBy(gpuTotals, leased('48621', '212600'))).toEqual([
    'gpu-totals:m: 95 nodes (row-m) and 136 nodes (row-c), difference 41 nodes',
  ]);
});

test('with the limb of the node alone more nodes are needed', () => {
  expect(foundBy(gpuTotals, leased('48621', '212600', { perCard: '191.25 TFLOPS', perNode: '1.53 PFLOPS' }))).toEqual([
    'gpu-totals:m: 95 nodes (row-m) and 139 nodes (row-c), difference 44 nodes',
  ]);
});

test('one TFLOPS over full nodes takes one node more', () => {
  expect(foundBy(gpuTotals, leased('48640', '148960'))).toEqual([]);
  expect(foundBy(gpuTotals, leased('48640', '148961'))).toEqual(['gpu-totals:m: 95 nodes (row-m) and 96 nodes (row-c), difference 1 node']);
});
