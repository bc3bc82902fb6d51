import { gpuNodeInterconnect } from '../../lib/rules/gpu-node-interconnect';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (node: object) => contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const contract = demanding({ interconnect: { atLeast: '56 GB/s', clause: 'node' } });
const having = (text: string) => ({ gpuNodes: [gpuNode('gpu-01', { interconnect: amount(text, 'gpuNodes[0].type') })] });

test('a node below the floor is a breach', () => {
  expect(breachesOf(gpuNodeInterconnect, contract, having('55 GB/s'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "the rate between the cards of GPU node type 'node-a' is 55 GB/s, the contract requires at least 56 GB/s",
      fix: 'choose a GPU node type whose cards are connected at 56 GB/s or more',
    },
  ]);
});

test.each(['56 GB/s', '57 GB/s'])('%s pass', (text) => {
  expect(breachesOf(gpuNodeInterconnect, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(gpuNodeInterconnect, contract, { gpuNodes: [gpuNode('gpu-01', { interconnect: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the rate between the cards of GPU node type 'node-a', which must be at least 56 GB/s: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any node', () => {
  expect(breachesOf(gpuNodeInterconnect, demanding({}), having('55 GB/s'))).toEqual([]);
  expect(breachesOf(gpuNodeInterconnect, contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] }), having('55 GB/s'))).toEqual([]);
});

test("by the reading 'gigabits' the figure counts gigabits", () => {
  const line = lineOf('gpu-compute', 'gpu-compute', { requires: { node: { interconnect: { atLeast: '56 GB/s', clause: 'node' } } } });
  const read = (value: string, text: string) =>
    breachesOf(gpuNodeInterconnect, contractOf({ lines: [line], settings: { 'gpu-interconnect': value } }), having(text));
  expect(read('gigabits', '56 Gbps')).toEqual([]);
  expect(read('gigabits', '55 Gbps')).toMatchObject([
    { message: expect.stringContaining('is 55 Gbps, the contract requires at least 56 Gbps') },
  ]);
  expect(read('gigabytes', '447 Gbps')).toMatchObject([
    { message: expect.stringContaining('is 447 Gbps, the contract requires at least 56 GB/s (448 Gbps)') },
  ]);
  expect(read('gigabytes', '448 Gbps')).toEqual([]);
});
