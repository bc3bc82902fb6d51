import { gpuNodePrecisions } from '../../lib/rules/gpu-node-precisions';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node: { precisions: { all: ['FP64', 'FP16', 'INT4'], clause: 'node' } } } })],
});
const computing = (...precisions: string[]) => ({ gpuNodes: [gpuNode('gpu-01', { precisions: given(precisions, 'gpuNodes[0].type') })] });

test('a node that lacks a precision is a breach', () => {
  expect(breachesOf(gpuNodePrecisions, contract, computing('FP16', 'FP32'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "GPU node type 'node-a' computes in FP16, FP32, the contract requires FP64, INT4 too",
      fix: 'choose a GPU node type that computes in FP64, FP16, INT4',
    },
  ]);
});

test.each([[['FP64', 'FP16', 'INT4']], [['int4', 'fp16', 'fp64', 'FP8']]])('%p pass', (precisions) => {
  expect(breachesOf(gpuNodePrecisions, contract, computing(...precisions))).toEqual([]);
});

test('unknown precisions are reported', () => {
  expect(breachesOf(gpuNodePrecisions, contract, { gpuNodes: [gpuNode('gpu-01', { precisions: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the precisions of GPU node type 'node-a', which must include FP64, FP16, INT4: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no precisions accepts any', () => {
  const silent = contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node: {} } })] });
  expect(breachesOf(gpuNodePrecisions, silent, computing('INT8'))).toEqual([]);
});
