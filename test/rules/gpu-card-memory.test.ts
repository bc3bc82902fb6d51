import { gpuCardMemory } from '../../lib/rules/gpu-card-memory';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (node: object) => contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const contract = demanding({ cardMemory: { atLeast: '48 GB', clause: 'node' } });
const having = (text: string) => ({ gpuNodes: [gpuNode('gpu-01', { cardMemory: amount(text, 'gpuNodes[0].type') })] });

test('a node below the floor is a breach', () => {
  expect(breachesOf(gpuCardMemory, contract, having('47 GB'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "the memory of a card of GPU node type 'node-a' is 47 GB, the contract requires at least 48 GB",
      fix: 'choose a GPU node type whose cards have 48 GB or more',
    },
  ]);
});

test.each(['48 GB', '80 GB'])('%s pass', (text) => {
  expect(breachesOf(gpuCardMemory, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(gpuCardMemory, contract, { gpuNodes: [gpuNode('gpu-01', { cardMemory: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the memory of a card of GPU node type 'node-a', which must be at least 48 GB: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any node', () => {
  expect(breachesOf(gpuCardMemory, demanding({}), having('47 GB'))).toEqual([]);
  expect(breachesOf(gpuCardMemory, contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] }), having('47 GB'))).toEqual([]);
});
