import { gpuNodeProcessor } from '../../lib/rules/gpu-node-processor';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (node: object) => contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const contract = demanding({ cpuCores: { atLeast: '96 cores', clause: 'node' } });
const having = (text: string) => ({ gpuNodes: [gpuNode('gpu-01', { cpuCores: amount(text, 'gpuNodes[0].type') })] });

test('a node below the floor is a breach', () => {
  expect(breachesOf(gpuNodeProcessor, contract, having('95 cores'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "the core count of GPU node type 'node-a' is 95 cores, the contract requires at least 96 cores",
      fix: 'choose a GPU node type with 96 cores or more',
    },
  ]);
});

test.each(['96 cores', '97 cores'])('%s pass', (text) => {
  expect(breachesOf(gpuNodeProcessor, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(gpuNodeProcessor, contract, { gpuNodes: [gpuNode('gpu-01', { cpuCores: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the core count of GPU node type 'node-a', which must be at least 96 cores: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any node', () => {
  expect(breachesOf(gpuNodeProcessor, demanding({}), having('95 cores'))).toEqual([]);
  expect(breachesOf(gpuNodeProcessor, contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] }), having('95 cores'))).toEqual([]);
});
