import type { GpuCards, GpuNode } from '../../lib/inventory/inventory';
import { jointLease } from '../../lib/rules/joint-lease';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuCards, gpuNode, physicalServer, server, yamlAt } from '../fixtures/inventory-of';

const gpuMemory = lineOf('gpu-memory', 'gpu-memory', { clause: 'row-memory' });
const gpuCompute = lineOf('gpu-compute', 'gpu-compute', { clause: 'row-compute' });
const together = { lines: ['gpu-memory', 'gpu-compute'], host: ['vcpu-pool' as const, 'physical-server' as const], hostIncluded: true };
const contract = contractOf({
  lines: [gpuMemory, gpuCompute],
  jointLeases: [
    { ...together, clause: 'row-memory' },
    { ...together, clause: 'row-compute' },
  ],
});
const drawingOn = (...lines: string[]): GpuNode =>
  gpuNode('gpu-01', { draws: lines.map((line) => ({ line, amount: amount('1 GB', 'gpuNodes[0].type') })) });

test.each([
  ['gpu-memory', 'gpu-compute', 'row-memory'],
  ['gpu-compute', 'gpu-memory', 'row-compute'],
])('a node that draws on %s without %s is a breach', (line, missing, clause) => {
  expect(breachesOf(jointLease, contract, { gpuNodes: [drawingOn(line)] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line,
      clause,
      origin: yamlAt('gpuNodes[0].pool'),
      message: `GPU cards draw on '${line}' without '${missing}', the contract leases them together or not at all`,
      fix: `draw on '${missing}' too`,
    },
  ]);
});

test('a node that draws on all of them passes, since the price includes its host', () => {
  expect(breachesOf(jointLease, contract, { gpuNodes: [drawingOn('gpu-memory', 'gpu-compute')] })).toEqual([]);
});

const withHost = contractOf({
  lines: [gpuMemory, lineOf('vcpu-pool', 'cpu'), lineOf('physical-server', 'metal'), lineOf('memory', 'memory')],
  jointLeases: [{ lines: ['gpu-memory'], host: together.host, hostIncluded: false, clause: 'row-memory' }],
});
const cardsIn = (host: string): GpuCards => gpuCards(host, 1, '16 GB');

test('cards in a server that draws on no line of a host are a breach', () => {
  const servers = [server('render-01', { draws: [{ line: 'memory', amount: amount('8 GB', 'servers[0].memory') }] })];
  expect(breachesOf(jointLease, withHost, { servers, gpuCards: [cardsIn('render-01')] })).toEqual([
    {
      subject: { noun: 'server', name: 'render-01' },
      line: 'gpu-memory',
      clause: 'row-memory',
      origin: yamlAt('servers[0].gpu'),
      message:
        "GPU cards draw on 'gpu-memory' without a host on a vcpu-pool or physical-server line, the contract leases them together or not at all",
      fix: 'put the cards into a server on a vcpu-pool or physical-server line',
    },
  ]);
});

test('cards in a server that nobody asks for are a breach', () => {
  expect(breachesOf(jointLease, withHost, { gpuCards: [cardsIn('render-09')] })).toHaveLength(1);
});

test('cards in a server or physical server of the contract pass', () => {
  const parts = {
    servers: [server('render-01')],
    physicalServers: [physicalServer('db-01')],
    gpuCards: [cardsIn('render-01'), cardsIn('db-01')],
  };
  expect(breachesOf(jointLease, withHost, parts)).toEqual([]);
});

test('a contract without a joint lease accepts any draw', () => {
  expect(breachesOf(jointLease, contractOf({ lines: [gpuMemory, gpuCompute] }), { gpuNodes: [drawingOn('gpu-memory')] })).toEqual([]);
});
