import { gpuNodeMemory } from '../../lib/rules/gpu-node-memory';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (node: object) => contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const contract = demanding({ memory: { atLeast: '1024 GB', clause: 'node' } });
const having = (text: string) => ({ gpuNodes: [gpuNode('gpu-01', { memory: amount(text, 'gpuNodes[0].type') })] });

test('a node below the floor is a breach', () => {
  expect(breachesOf(gpuNodeMemory, contract, having('1023 GB'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "the main memory of GPU node type 'node-a' is 1023 GB, the contract requires at least 1024 GB",
      fix: 'choose a GPU node type with 1024 GB of memory or more',
    },
  ]);
});

test.each(['1024 GB', '1025 GB'])('%s pass', (text) => {
  expect(breachesOf(gpuNodeMemory, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(gpuNodeMemory, contract, { gpuNodes: [gpuNode('gpu-01', { memory: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the main memory of GPU node type 'node-a', which must be at least 1024 GB: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any node', () => {
  expect(breachesOf(gpuNodeMemory, demanding({}), having('1023 GB'))).toEqual([]);
  expect(breachesOf(gpuNodeMemory, contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] }), having('1023 GB'))).toEqual([]);
});
