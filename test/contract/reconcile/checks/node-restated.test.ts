import { nodeRestated } from '../../../../lib/contract/reconcile/checks/node-restated';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const floor = (clause: string) => ({
  cpuCores: { atLeast: '128 cores', clause },
  memory: { atLeast: '1536 GB', clause },
  fp16: { perCard: '196 TFLOPS', perNode: '1.53 PFLOPS', clause },
  precisions: { all: ['FP32', 'FP16'], clause },
  interconnect: { atLeast: '64 GB/s', clause },
  ports: { count: '2', speed: '100 Gbps', clause },
});
const restating = (changed: object) => ({
  lines: [row('gpu-compute', 'c', { requires: { node: { ...floor('text'), cards: { atLeast: '8 cards', clause: 'text' } } } })],
  restatedNodes: [{ line: 'c', node: { ...floor('again'), ...changed } }],
});
const clause = 'again';

test('the same floor agrees, in other units and another order too, and what is not said again is not compared', () => {
  expect(foundBy(nodeRestated, restating({}))).toEqual([]);
  const same = { memory: { atLeast: '1.536 TB', clause }, precisions: { all: ['FP16', 'FP32'], clause } };
  expect(foundBy(nodeRestated, restating(same))).toEqual([]);
});

test.each([
  [{ cpuCores: { atLeast: '120 cores', clause } }, '128 cores (text) and 120 cores (again)'],
  [{ memory: { atLeast: '1537 GB', clause } }, '1536 GB (text) and 1537 GB (again)'],
  [{ fp16: { perCard: '200 TFLOPS', perNode: '1.53 PFLOPS', clause } }, '196 TFLOPS (text) and 200 TFLOPS (again)'],
  [{ fp16: { perCard: '196 TFLOPS', perNode: '1.6 PFLOPS', clause } }, '1.53 PFLOPS (text) and 1.6 PFLOPS (again)'],
  [{ precisions: { all: ['FP32'], clause } }, 'FP16, FP32 (text) and FP32 (again)'],
  [{ interconnect: { atLeast: '64 Gbps', clause } }, '64 GB/s (text) and 64 Gbps (again)'],
  [{ ports: { count: '4', speed: '100 Gbps', clause } }, '2 ports (text) and 4 ports (again)'],
  [{ ports: { count: '2', speed: '200 Gbps', clause } }, '100 Gbps (text) and 200 Gbps (again)'],
])('another figure is found: %j', (changed, sides) => {
  expect(foundBy(nodeRestated, restating(changed))).toEqual([`node-restated:c: ${sides}`]);
});

test('a figure that stands only in the second place is found', () => {
  expect(foundBy(nodeRestated, restating({ storage: { atLeast: '15.36 TB', clause } }))).toEqual([
    'node-restated:c: not said (row-c) and 15.36 TB (again)',
  ]);
});
