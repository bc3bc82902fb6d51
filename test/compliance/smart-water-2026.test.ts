import path from 'node:path';
import { checkInventory } from '../../lib/compliance/check-inventory';
import { Contract } from '../../lib/contract/contract';
import { contractSchema } from '../../lib/contract/contract-schema';
import { loadDocument } from '../../lib/document/load-document';
import type { Draw, Inventory, Item, PhysicalServer, Server } from '../../lib/inventory/inventory';
import { amount, given, gpuCards, inventoryOf, number, physicalServer, quantityOf, server, yamlAt } from '../fixtures/inventory-of';

/** Where the tender differs from the signed contract: no tolerance, one clock, unshared memory, sizes, physical servers, cards by passthrough. */
const file = path.join(__dirname, '../../contracts/smart-water-2026/contract.yaml');
const contract = new Contract(loadDocument(file, contractSchema).value);

const check = (parts: Partial<Inventory>) =>
  checkInventory(contract, inventoryOf(parts)).map(({ rule, severity, line }) => [rule, severity, line]);
const draw = (line: string, text: string): Draw => ({ line, amount: amount(text, line) });
const drawing = (line: string, text: string): Item => ({ name: 'one', origin: yamlAt(line), draws: [draw(line, text)] });
const hosted = (facts: Partial<Server>) => ({ servers: [server('app-01', { vcpuLine: 'L1', memoryLine: 'L2', ...facts })] });
const rented = (facts: Partial<PhysicalServer>) => ({ physicalServers: [physicalServer('db-01', { line: 'L3', ...facts })] });

test('nothing beyond a line is free', () => {
  expect(check({ services: [drawing('L1', '3780 vCPU'), drawing('L14', '26 accounts')] })).toEqual([]);
  expect(check({ services: [drawing('L1', '3781 vCPU'), drawing('L14', '27 accounts')] })).toEqual([
    ['line-quantity', 'error', 'L1'],
    ['line-quantity', 'error', 'L14'],
  ]);
});

test('every architecture needs 2.4 GHz, and memory is never shared', () => {
  expect(check(hosted({ architecture: given('x86', 'host'), clock: amount('2.3 GHz', 'host') }))).toEqual([
    ['vcpu-clock-speed', 'error', 'L1'],
  ]);
  expect(check(hosted({ memoryOvercommit: number('1.5', 'host') }))).toEqual([['memory-overcommit', 'error', 'L2']]);
});

test('a server of 32 vCPU and 128 GB has a warning for each', () => {
  expect(check(hosted({ vcpus: amount('32 vCPU', 'cpu'), memory: amount('128 GB', 'memory') }))).toEqual([
    ['server-size', 'warning', 'L1'],
    ['server-size', 'warning', 'L2'],
  ]);
  expect(check(hosted({ vcpus: amount('16 vCPU', 'cpu'), memory: amount('64 GB', 'memory') }))).toEqual([]);
});

test.each<[string, Partial<PhysicalServer>]>([
  ['physical-server-sockets', { sockets: number('1', 'type') }],
  ['physical-server-cores', { coresPerSocket: amount('31 cores', 'type') }],
  ['physical-server-clock', { clock: amount('1.9 GHz', 'type') }],
  ['physical-server-memory', { memory: amount('127 GB', 'type') }],
  ['physical-server-disks', { disks: given({ count: number('2', 'type').value, size: quantityOf('300 GB'), type: 'SAS' }, 'type') }],
  ['physical-server-adapters', { hostBusAdapters: number('1', 'type') }],
  ['physical-server-ports', { ports: given({ count: number('2', 'type').value, speed: quantityOf('1 Gbps') }, 'type') }],
])('a physical server below the floor of %s is refused', (rule, facts) => {
  expect(check(rented(facts))).toEqual([[rule, 'error', 'L3']]);
  expect(check(rented({}))).toEqual([]);
});

test('GPU memory needs a host of the contract', () => {
  const cards = gpuCards('app-01', 1, '16 GB', { memoryLine: 'L6' });
  expect(check({ gpuCards: [cards] })).toEqual([['joint-lease', 'error', 'L6']]);
  expect(check({ ...hosted({}), gpuCards: [cards] })).toEqual([]);
});
