import { Decimal } from '../../lib/quantity/decimal';
import { gpuNodePorts } from '../../lib/rules/gpu-node-ports';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, gpuNode, quantityOf, undecided, yamlAt } from '../fixtures/inventory-of';

const line = lineOf('gpu-compute', 'gpu-compute', { requires: { node: { ports: { count: '3', speed: '50 Gbps', clause: 'node' } } } });
const contract = contractOf({ lines: [line] });
const having = (count: number, speed: string) => ({
  gpuNodes: [gpuNode('gpu-01', { ports: given({ count: new Decimal(count), speed: quantityOf(speed) }, 'gpuNodes[0].type') })],
});

test.each([
  [2, '50 Gbps', '2 ports of 50 Gbps'],
  [3, '49 Gbps', '3 ports of 49 Gbps'],
  [1, '200 Gbps', '1 port of 200 Gbps'],
])('%i ports of %s are too few or too slow', (count, speed, text) => {
  expect(breachesOf(gpuNodePorts, contract, having(count, speed))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: `GPU node type 'node-a' has ${text}, the contract requires at least 3 ports of 50 Gbps`,
      fix: 'choose a type with 3 ports of 50 Gbps or more',
    },
  ]);
});

test.each([
  [3, '50 Gbps'],
  [4, '100 Gbps'],
])('%i ports of %s pass', (count, speed) => {
  expect(breachesOf(gpuNodePorts, contract, having(count, speed))).toEqual([]);
});

test("by the reading 'any-port' one port of the speed is enough", () => {
  const read = (value: string, speed: string) =>
    breachesOf(gpuNodePorts, contractOf({ lines: [line], settings: { 'gpu-ports': value } }), having(1, speed));
  expect(read('any-port', '50 Gbps')).toEqual([]);
  expect(read('any-port', '49 Gbps')).toMatchObject([{ message: expect.stringContaining('requires at least 1 port of 50 Gbps') }]);
  expect(read('all-ports', '50 Gbps')).toHaveLength(1);
});

test('unknown ports are reported', () => {
  expect(breachesOf(gpuNodePorts, contract, { gpuNodes: [gpuNode('gpu-01', { ports: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the network ports of GPU node type 'node-a', which must be at least 3 ports of 50 Gbps: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no ports accepts any', () => {
  const silent = contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node: {} } })] });
  expect(breachesOf(gpuNodePorts, silent, having(1, '1 Gbps'))).toEqual([]);
});
