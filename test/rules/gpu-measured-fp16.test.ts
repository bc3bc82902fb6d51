import { gpuMeasuredFp16 } from '../../lib/rules/gpu-measured-fp16';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const node = { fp16: { perCard: '150 TFLOPS', clause: 'fp16' } };
const contract = contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const counted = (nodeFp16: string) => ({
  gpuNodes: [
    gpuNode('gpu-01', {
      cards: amount('6 cards', 'type'),
      cardFp16: amount('150 TFLOPS', 'type'),
      nodeFp16: amount(nodeFp16, 'gpuNodes[0].type'),
    }),
  ],
});

test('a node that is counted with more than its cards do together is a breach', () => {
  expect(breachesOf(gpuMeasuredFp16, contract, counted('0.901 PFLOPS'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'fp16',
      origin: yamlAt('gpuNodes[0].type'),
      message: "FP16 of GPU node type 'node-a' is given as 0.901 PFLOPS, its 6 cards of 150 TFLOPS reach 900 TFLOPS together",
      fix: 'correct the measured figure of the node type, or that of its card',
    },
  ]);
});

test.each(['900 TFLOPS', '0.87 PFLOPS'])('a node counted with %s passes', (nodeFp16) => {
  expect(breachesOf(gpuMeasuredFp16, contract, counted(nodeFp16))).toEqual([]);
});

test.each(['cards', 'cardFp16', 'nodeFp16'] as const)('an unknown figure (%s) is reported', (fact) => {
  expect(breachesOf(gpuMeasuredFp16, contract, { gpuNodes: [gpuNode('gpu-01', { [fact]: undecided('figure') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'fp16',
      severity: 'unknown',
      origin: yamlAt('figure'),
      message: "cannot tell whether the FP16 of GPU node type 'node-a' is within that of its cards: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('it holds wherever compute is drawn, whatever the contract demands of a node', () => {
  const plain = contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] });
  expect(breachesOf(gpuMeasuredFp16, plain, counted('901 TFLOPS'))).toMatchObject([{ clause: 'row' }]);
  expect(breachesOf(gpuMeasuredFp16, contractOf({ lines: [lineOf('vpn', 'vpn')] }), counted('901 TFLOPS'))).toEqual([]);
});
