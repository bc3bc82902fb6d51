import path from 'node:path';
import { checkInventory } from '../../lib/compliance/check-inventory';
import { Contract } from '../../lib/contract/contract';
import { contractSchema } from '../../lib/contract/contract-schema';
import { loadDocument } from '../../lib/document/load-document';
import type { Draw, GpuNode, Inventory, Item, Server } from '../../lib/inventory/inventory';
import {
  amount,
  coverage,
  given,
  gpuNode,
  inventoryOf,
  number,
  quantityOf,
  server,
  volume,
  wafSet,
  yamlAt,
} from '../fixtures/inventory-of';

/** What the signed contract refuses, warns of and accepts. The figures here are those of the document itself. */
const file = path.join(__dirname, '../../contracts/dsj-2026-030/contract.yaml');
const contract = new Contract(loadDocument(file, contractSchema).value);

const check = (parts: Partial<Inventory>, rule?: string) =>
  checkInventory(contract, inventoryOf(parts))
    .filter((finding) => rule === undefined || finding.rule === rule)
    .map(({ severity, line, clause, message }) => ({ severity, line, clause, message }));

const draw = (line: string, text: string): Draw => ({ line, amount: amount(text, line) });
const drawing = (line: string, text: string): Item => ({ name: 'one', origin: yamlAt(line), draws: [draw(line, text)] });

const hosted = (facts: Partial<Server>) => ({ servers: [server('app-01', { vcpuLine: 'base-1.1', memoryLine: 'base-1.2', ...facts })] });

test('an ARM host type of 2.3 GHz is refused, one of 2.4 GHz and an x86 one of 2.2 GHz are not', () => {
  expect(check(hosted({ clock: amount('2.3 GHz', 'host') }), 'vcpu-clock-speed')).toEqual([
    {
      severity: 'error',
      line: 'base-1.1',
      clause: '附件1 1.1.1 表1.1',
      message: "server 'app-01': the arm clock of host type 'host-a' is 2.3 GHz, the contract requires at least 2.4 GHz",
    },
  ]);
  expect(check(hosted({ clock: amount('2.4 GHz', 'host') }), 'vcpu-clock-speed')).toEqual([]);
  expect(check(hosted({ architecture: given('x86', 'host'), clock: amount('2.2 GHz', 'host') }), 'vcpu-clock-speed')).toEqual([]);
});

test('memory at 2400 MHz is refused, at 2666 MHz it is not', () => {
  expect(check(hosted({ memoryBus: amount('2400 MHz', 'host') }), 'memory-bus-speed')).toEqual([
    {
      severity: 'error',
      line: 'base-1.2',
      clause: '附件1 2.2.1.1',
      message: "server 'app-01': the memory bus of host type 'host-a' is 2400 MHz, the contract requires at least 2666 MHz",
    },
  ]);
  expect(check(hosted({ memoryBus: amount('2666 MHz', 'host') }), 'memory-bus-speed')).toEqual([]);
});

test('five vCPU on a core and a share of 24 % are refused', () => {
  expect(check(hosted({ vcpusPerCore: number('5', 'host') }), 'cpu-overcommit')).toMatchObject([
    { severity: 'error', clause: '附件1 1.1.1 表1.1' },
  ]);
  expect(check(hosted({ vcpusPerCore: number('4', 'host') }), 'cpu-overcommit')).toEqual([]);
  expect(check(hosted({ guaranteedShare: amount('24 %', 'host') }), 'guaranteed-cpu-share')).toMatchObject([
    { clause: '附件1 1.1.1 表1.1' },
  ]);
});

const node = (facts: Partial<GpuNode>, cards = 8, fp16 = 200): Partial<Inventory> => ({
  gpuNodes: [
    gpuNode('gpu-01', {
      memoryLine: 'base-4.1',
      computeLine: 'base-4.2',
      draws: [draw('base-4.1', `${cards * 64} GB`), draw('base-4.2', `${cards * fp16} TFLOPS`)],
      cpuCores: amount('128 cores', 'type'),
      memory: amount('1536 GB', 'type'),
      storage: amount('15.36 TB', 'type'),
      cards: amount(`${cards} cards`, 'type'),
      cardFp16: amount(`${fp16} TFLOPS`, 'type'),
      nodeFp16: amount(`${cards * fp16} TFLOPS`, 'type'),
      interconnect: amount('64 GB/s', 'type'),
      chipDocuments: given(['GPU 芯片制造商对本项目的授权书盖章证明', '原厂售后服务承诺'], 'type'),
      ...facts,
    }),
  ],
});
const nodeClause = { severity: 'error', line: 'base-4.2', clause: '附件1 2.2.1.4(1)' };

test('a node at every floor is accepted', () => {
  expect(check(node({}, 8, 196))).toEqual([]);
});

test('a node of 7 cards, or of cards of 63 GB, is refused', () => {
  expect(check(node({}, 7, 220))).toEqual([
    {
      ...nodeClause,
      message: "GPU node 'gpu-01': the card count of GPU node type 'node-a' is 7 cards, the contract requires at least 8 cards",
    },
  ]);
  expect(check(node({ cardMemory: amount('63 GB', 'type') }))).toEqual([
    {
      ...nodeClause,
      message: "GPU node 'gpu-01': the memory of a card of GPU node type 'node-a' is 63 GB, the contract requires at least 64 GB",
    },
  ]);
});

test('cards of 191 TFLOPS are refused, of 192 TFLOPS they pass with a warning', () => {
  expect(check(node({}, 8, 191))).toEqual([
    {
      ...nodeClause,
      message:
        "GPU node 'gpu-01': FP16 of GPU node type 'node-a': 191 TFLOPS a card (196 TFLOPS required) and 1.528 PFLOPS a node (1.53 PFLOPS required); one of the floors must be reached",
    },
  ]);
  expect(check(node({}, 8, 192))).toEqual([
    {
      ...nodeClause,
      severity: 'warning',
      message:
        "GPU node 'gpu-01': FP16 of GPU node type 'node-a': 192 TFLOPS a card (196 TFLOPS required) and 1.536 PFLOPS a node (1.53 PFLOPS required); one of the floors is enough by the letter, the other is not reached",
    },
  ]);
});

test.each<[string, Partial<GpuNode>]>([
  ['gpu-node-processor', { cpuCores: amount('127 cores', 'type') }],
  ['gpu-node-memory', { memory: amount('1535 GB', 'type') }],
  ['gpu-node-storage', { storage: amount('15.35 TB', 'type') }],
  ['gpu-node-precisions', { precisions: given(['FP32', 'FP16', 'INT8'], 'type') }],
  ['gpu-node-interconnect', { interconnect: amount('64 Gbps', 'type') }],
  ['gpu-node-ports', { ports: given({ count: number('2', 'type').value, speed: quantityOf('25 Gbps') }, 'type') }],
  ['gpu-measured-fp16', { nodeFp16: amount('1.601 PFLOPS', 'type') }],
])('a node below the floor of %s is refused', (rule, facts) => {
  const findings = checkInventory(contract, inventoryOf(node(facts)));
  expect(findings).toMatchObject([{ ...nodeClause, rule }]);
});

test('an imported chip and a missing document are refused', () => {
  expect(check(node({ chipOrigin: given('imported', 'type') }))).toMatchObject([{ severity: 'error', clause: '附件1 2.2.1.4(2)' }]);
  expect(check(node({ chipDocuments: given(['原厂售后服务承诺'], 'type') }))).toMatchObject([
    { severity: 'error', clause: '附件1 2.2.1.4(2)', message: expect.stringContaining('授权书盖章证明') },
  ]);
});

test('GPU memory without compute is refused by the row that demands both', () => {
  const [gpu] = node({}).gpuNodes ?? [];
  expect(check({ gpuNodes: gpu === undefined ? [] : [{ ...gpu, draws: [draw('base-4.1', '512 GB')] }] })).toMatchObject([
    { severity: 'error', line: 'base-4.1', clause: '附件1 1.1.4 表4.1' },
  ]);
});

test('GPU memory beyond its line is not billed: at 196 TFLOPS a card, compute needs more cards than memory', () => {
  const services = [drawing('base-4.1', '69632 GB'), drawing('base-4.2', '212600 TFLOPS')];
  expect(check({ services })).toMatchObject([{ severity: 'warning', line: 'base-4.1', message: expect.stringContaining('not billed') }]);
});

test.each([
  ['base-2.1', '1999 IOPS', '2000 IOPS', '5001 IOPS'],
  ['base-2.2', '9999 IOPS', '10000 IOPS', '25001 IOPS'],
])('a tier on %s limited to %s is refused, to %s not; to %s it has a warning', (line, below, floor, above) => {
  const limitedTo = (limit: string) => ({
    volumes: [volume('db-01-data', { line, iopsLimit: amount(limit, 'iops'), size: amount('1 GB', 'size') })],
  });
  expect(check(limitedTo(below))).toEqual([
    {
      severity: 'error',
      line,
      clause: '附件1 2.2.1.2',
      message: `volume 'db-01-data': the QoS limit is ${below}, the contract requires at least ${floor}`,
    },
  ]);
  expect(check(limitedTo(floor))).toEqual([]);
  expect(check(limitedTo(above))).toMatchObject([{ severity: 'warning', line }]);
});

test('a WAF set of 199 Mbps is refused, one of 200 Mbps is not', () => {
  const passing = (text: string) => ({
    wafSets: [wafSet('waf-portal', { line: 'base-3.2', draws: [draw('base-3.2', '1 set')], throughput: amount(text, 'waf') })],
  });
  expect(check(passing('199 Mbps'))).toEqual([
    {
      severity: 'error',
      line: 'base-3.2',
      clause: '附件1 1.1.3 表3.2',
      message: "WAF set 'waf-portal': the throughput is 199 Mbps, the contract requires at least 200 Mbps",
    },
  ]);
  expect(check(passing('200 Mbps'))).toEqual([]);
});

test.each([
  ['base-1.1', '1128 vCPU', undefined],
  ['base-1.1', '1129 vCPU', 'warning'],
  ['base-1.1', '1184 vCPU', 'warning'],
  ['base-1.1', '1185 vCPU', 'error'],
  ['base-3.1', '10 accounts', undefined],
  ['base-3.1', '11 accounts', 'error'],
  ['ext-2.2', '35 servers', 'warning'],
  ['ext-2.2', '36 servers', 'error'],
  ['base-2.1', '6582 GB', undefined],
  ['base-2.1', '6911 GB', 'warning'],
  ['base-2.1', '6911.1 GB', 'error'],
  ['base-4.2', '223.23 PFLOPS', 'warning'],
  ['base-4.2', '223.24 PFLOPS', 'error'],
])('on line %s, %s are judged %s', (line, text, severity) => {
  const findings = checkInventory(contract, inventoryOf({ services: [drawing(line, text)] }));
  expect(findings.map((finding) => finding.severity)).toEqual(severity === undefined ? [] : [severity]);
});

test('the 1,185th vCPU is refused with the sum, the limits and their clauses', () => {
  expect(check({ services: [drawing('base-1.1', '1185 vCPU')] })).toEqual([
    {
      severity: 'error',
      line: 'base-1.1',
      clause: '附件1 1.1.1 表1.1',
      message: "line 'base-1.1': 1185 vCPU are drawn of 1128 vCPU bought, beyond the free 5 % up to 1184 vCPU (第七条8)",
    },
  ]);
});

test('a server without protection is refused by the clause that wants it for all, once for each service of the contract', () => {
  const parts = { ...hosted({}), coverage: ['ext-2.1', 'ext-2.3', 'ext-3.1', 'ext-3.2'].map((line) => coverage(line, ['app-01'])) };
  expect(check(parts, 'security-coverage')).toEqual([
    {
      severity: 'error',
      line: 'ext-2.2',
      clause: '附件1 2.2.2(5)',
      message: "server 'app-01': not covered by 'ext-2.2' (Host protection), the contract requires it for every server",
    },
  ]);
});

test('logs kept for 5 months are refused', () => {
  const keeping = (text: string) => ({ coverage: [coverage('ext-3.2', [], { retention: amount(text, 'retention') })] });
  expect(check(keeping('5 months'))).toMatchObject([{ severity: 'error', line: 'ext-3.2', clause: '附件1 2.2.2(8)' }]);
  expect(check(keeping('6 months'))).toEqual([]);
});
