import type { GpuNode } from '../../lib/inventory/inventory';
import { gpuChipOrigin } from '../../lib/rules/gpu-chip-origin';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('gpu-compute', 'gpu-compute', { requires: { node: { domesticChip: { documents: ['letter', 'promise'], clause: 'chip' } } } }),
  ],
});
const documented = given(['promise', 'letter'], 'documents');
const check = (facts: Partial<GpuNode>) => breachesOf(gpuChipOrigin, contract, { gpuNodes: [gpuNode('gpu-01', facts)] });
const about = { subject: { noun: 'GPU node', name: 'gpu-01' }, line: 'gpu-compute', clause: 'chip' };

test('an imported chip is a breach', () => {
  expect(check({ chipOrigin: given('imported', 'gpuNodes[0].type'), chipDocuments: documented })).toEqual([
    {
      ...about,
      origin: yamlAt('gpuNodes[0].type'),
      message: "the chips of GPU node type 'node-a' are imported, the contract requires domestic ones",
      fix: 'choose a GPU node type with domestic chips',
    },
  ]);
});

test('each document that is missing is a breach', () => {
  expect(check({ chipDocuments: given(['letter'], 'documents') })).toEqual([
    {
      ...about,
      origin: yamlAt('documents'),
      message: "the chips of GPU node type 'node-a' have no document 'promise', which the contract requires",
      fix: "obtain it from the chip's maker and record it with the node type",
    },
  ]);
  expect(check({ chipDocuments: given([], 'documents') })).toHaveLength(2);
});

test('a domestic chip with every document passes', () => {
  expect(check({ chipDocuments: documented })).toEqual([]);
});

test('unknown origin and documents are reported', () => {
  const fix = 'check it again once the value is known, or state it in the configuration';
  expect(check({ chipOrigin: undecided('chip'), chipDocuments: undecided('documents') })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('chip'),
      message: "cannot tell the origin of the chips of GPU node type 'node-a', which must be domestic: known after apply",
      fix,
    },
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('documents'),
      message: "cannot tell which documents there are for the chips of GPU node type 'node-a': known after apply",
      fix,
    },
  ]);
});

test('a contract that demands nothing of the chip accepts any', () => {
  const silent = contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node: {} } })] });
  expect(breachesOf(gpuChipOrigin, silent, { gpuNodes: [gpuNode('gpu-01', { chipOrigin: given('imported', 'chip') })] })).toEqual([]);
});
