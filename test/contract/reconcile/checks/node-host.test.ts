import { nodeHost } from '../../../../lib/contract/reconcile/checks/node-host';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const hosted = (vcpus: string, memoryGb: string) => ({
  lines: [
    row('vcpu-pool', 'v', { quantity: vcpus, unit: '1 vCPU' }),
    row('memory', 'r', { quantity: memoryGb, unit: '1 GB' }),
    row('gpu-memory', 'm', { quantity: '48621', unit: '1 GB' }),
    row('gpu-compute', 'c', {
      quantity: '212600',
      unit: '1 TFLOPS',
      requires: {
        node: {
          cpuCores: { atLeast: '128 cores', clause: 'n' },
          memory: { atLeast: '1536 GB', clause: 'n' },
          cards: { atLeast: '8 cards', clause: 'n' },
          cardMemory: { atLeast: '64 GB', clause: 'n' },
          fp16: { perCard: '196 TFLOPS', clause: 'n' },
        },
      },
    }),
  ],
  jointLeases: [{ lines: ['m', 'c'], host: ['vcpu-pool' as const], hostIncluded: true, clause: 'lease' }],
});

test('processors of the fewest nodes beyond the line are found', () => {
  expect(foundBy(nodeHost, hosted('1128', '3268'))).toEqual([
    'node-host:c: 12160 cores (n) and 1128 cores (row-v), difference 11032 cores',
  ]);
});

test('where the processors fit, memory is looked at', () => {
  expect(foundBy(nodeHost, hosted('12160', '145919'))).toEqual(['node-host:c: 145920 GB (n) and 145919 GB (row-r), difference 1 GB']);
});

test('nodes that fit into the lines are fine', () => {
  expect(foundBy(nodeHost, hosted('12160', '145920'))).toEqual([]);
});
