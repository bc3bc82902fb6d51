import { serverSize } from '../../lib/rules/server-size';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, server, undecided, yamlAt } from '../fixtures/inventory-of';

const lines = [
  lineOf('vcpu-pool', 'cpu', { requires: { serverVcpus: { from: '2 vCPU', to: '12 vCPU', clause: 'span' } } }),
  lineOf('memory', 'memory', { requires: { serverMemory: { from: '4 GB', to: '48 GB', clause: 'span' } } }),
];
const contract = contractOf({ lines });
const sized = (vcpus: string, memory: string) => ({
  servers: [server('app-01', { vcpus: amount(vcpus, 'servers[0].cpu'), memory: amount(memory, 'servers[0].memory') })],
});

test('more vCPU than the span has is a warning', () => {
  expect(breachesOf(serverSize, contract, sized('13 vCPU', '48 GB'))).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'span',
      severity: 'warning',
      origin: yamlAt('servers[0].cpu'),
      message: 'the size is 13 vCPU, the contract states 2 vCPU to 12 vCPU for one server',
      fix: 'choose a size of 2 vCPU to 12 vCPU, or agree on another in writing',
    },
  ]);
});

test('less vCPU, and more or less memory, are warnings too', () => {
  expect(breachesOf(serverSize, contract, sized('1 vCPU', '49 GB'))).toMatchObject([
    { line: 'cpu', message: 'the size is 1 vCPU, the contract states 2 vCPU to 12 vCPU for one server' },
    { line: 'memory', message: 'the size is 49 GB, the contract states 4 GB to 48 GB for one server', origin: yamlAt('servers[0].memory') },
  ]);
  expect(breachesOf(serverSize, contract, sized('2 vCPU', '3 GB'))).toMatchObject([{ line: 'memory' }]);
});

test.each([
  ['2 vCPU', '4 GB'],
  ['8 vCPU', '32 GB'],
  ['12 vCPU', '48 GB'],
])('%s with %s are within the span', (vcpus, memory) => {
  expect(breachesOf(serverSize, contract, sized(vcpus, memory))).toEqual([]);
});

test("the reading 'server-size' may refuse or ignore", () => {
  const read = (value: string) =>
    breachesOf(serverSize, contractOf({ lines, settings: { 'server-size': value } }), sized('13 vCPU', '48 GB'));
  expect(read('warn')).toMatchObject([{ severity: 'warning' }]);
  expect(read('refuse')).toMatchObject([{ severity: 'error' }]);
  expect(read('ignore')).toEqual([]);
});

test('an unknown size is reported', () => {
  const servers = [server('app-01', { vcpus: undecided('cpu'), memory: amount('8 GB', 'memory') })];
  expect(breachesOf(serverSize, contract, { servers })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'span',
      severity: 'unknown',
      origin: yamlAt('cpu'),
      message: 'cannot tell the size, which must be 2 vCPU to 12 vCPU: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that states no span accepts any size', () => {
  const silent = contractOf({ lines: [lineOf('vcpu-pool', 'cpu'), lineOf('memory', 'memory')] });
  expect(breachesOf(serverSize, silent, sized('128 vCPU', '4096 GB'))).toEqual([]);
});
