import { gpuNodeStorage } from '../../lib/rules/gpu-node-storage';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (node: object) => contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const contract = demanding({ storage: { atLeast: '7.68 TB', clause: 'node' } });
const having = (text: string) => ({ gpuNodes: [gpuNode('gpu-01', { storage: amount(text, 'gpuNodes[0].type') })] });

test('a node below the floor is a breach', () => {
  expect(breachesOf(gpuNodeStorage, contract, having('7.67 TB'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "the storage of GPU node type 'node-a' is 7.67 TB, the contract requires at least 7.68 TB",
      fix: 'choose a GPU node type with 7.68 TB of storage or more',
    },
  ]);
});

test.each(['7.68 TB', '7.69 TB'])('%s pass', (text) => {
  expect(breachesOf(gpuNodeStorage, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(gpuNodeStorage, contract, { gpuNodes: [gpuNode('gpu-01', { storage: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the storage of GPU node type 'node-a', which must be at least 7.68 TB: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any node', () => {
  expect(breachesOf(gpuNodeStorage, demanding({}), having('7.67 TB'))).toEqual([]);
  expect(breachesOf(gpuNodeStorage, contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] }), having('7.67 TB'))).toEqual([]);
});
