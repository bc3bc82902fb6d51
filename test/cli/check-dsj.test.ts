import { type Changes, replacing, run, runOn } from './run';

/** What the signed contract refuses, warns of and accepts, from the files to the finding: one change each. */
const DEPLOYMENT = 'dsj-2026-030/deployment.yaml';
const PLATFORM = 'platforms/government-cloud.yaml';

function check(changes: Changes): { code: number; findings: unknown[]; summary: unknown } {
  const { code, out, error } = runOn(changes, 'check', 'contracts/dsj-2026-030', '--format', 'json');
  expect(error).toBe('');
  return { code, ...JSON.parse(out) };
}

/** A finding in the deployment, at `line:column`. */
const found = (rule: string, severity: string, line: string, clause: string, path: string, at: string, message: string, fix: string) => ({
  rule,
  severity,
  contract: 'dsj-2026-030',
  line,
  clause,
  path,
  message,
  fix,
  file: 'contracts/dsj-2026-030/deployment.yaml',
  position: { line: Number(at.split(':')[0]), column: Number(at.split(':')[1]) },
});
const refusedWith = (...findings: unknown[]) => ({
  code: 1,
  findings,
  summary: { errors: findings.length, warnings: 0, unknown: 0 },
});

test('the contract as deployed, and one folder or both on the command line, is clean', () => {
  expect(check({})).toEqual({ code: 0, findings: [], summary: { errors: 0, warnings: 0, unknown: 0 } });
  expect(run('check', 'contracts/dsj-2026-030', 'contracts/smart-water-2026').code).toBe(0);
});

const CLOCK = '附件1 1.1.1 表1.1';
const ARM_POOLS = [
  ['servers[0].hostType', '20:15', '6 servers (gateway-01, gateway-02, … gateway-06)'],
  ['servers[2].hostType', '48:15', '5 servers (portal-01, portal-02, … portal-05)'],
  ['servers[4].hostType', '76:15', '5 servers (db-01, db-02, … db-05)'],
  ['servers[5].hostType', '92:15', '2 servers (vector-db-01, vector-db-02)'],
  ['servers[8].hostType', '140:15', '3 servers (middleware-04, middleware-05, middleware-06)'],
] as const;

test('an ARM host type of 2.3 GHz is refused for every pool on it, one of 2.4 GHz is not', () => {
  const clock = (ghz: string) => ({ [PLATFORM]: replacing(['clock: { value: 2.6 GHz', `clock: { value: ${ghz} GHz`]) });
  const message = "the arm clock of host type 'arm-compute' is 2.3 GHz, the contract requires at least 2.4 GHz";
  const fix = 'choose a type of 2.4 GHz or more for arm';
  expect(check(clock('2.3'))).toEqual(
    refusedWith(
      ...ARM_POOLS.map(([path, at, who]) => found('vcpu-clock-speed', 'error', 'base-1.1', CLOCK, path, at, `${who}: ${message}`, fix)),
    ),
  );
  expect(check(clock('2.4'))).toMatchObject({ code: 0, findings: [] });
});

const X86_POOLS = [
  ['servers[1].hostType', '34:15', '5 servers (retrieval-01, retrieval-02, … retrieval-05)'],
  ['servers[3].hostType', '62:15', '4 servers (admin-01, admin-02, … admin-04)'],
  ['servers[6].hostType', '108:15', "server 'audit-db-01'"],
  ['servers[7].hostType', '124:15', '3 servers (middleware-01, middleware-02, middleware-03)'],
] as const;

test('memory at 2400 MHz is refused, at 2666 MHz it is not', () => {
  const bus = (mhz: string) => ({ [PLATFORM]: replacing(['memoryBus: { value: 3200 MHz', `memoryBus: { value: ${mhz} MHz`]) });
  const message = "the memory bus of host type 'x86-compute' is 2400 MHz, the contract requires at least 2666 MHz";
  const fix = 'choose a host type with memory at 2666 MHz or more';
  expect(check(bus('2400'))).toEqual(
    refusedWith(
      ...X86_POOLS.map(([path, at, who]) =>
        found('memory-bus-speed', 'error', 'base-1.2', '附件1 2.2.1.1', path, at, `${who}: ${message}`, fix),
      ),
    ),
  );
  expect(check(bus('2666'))).toMatchObject({ code: 0, findings: [] });
});

const NODES = '95 GPU nodes (gpu-001, gpu-002, … gpu-095): ';
const node = (rule: string, severity: string, message: string, fix: string) =>
  found(rule, severity, 'base-4.2', '附件1 2.2.1.4(1)', 'gpuNodes[0].type', '167:11', NODES + message, fix);

test('a node of 7 cards and cards of 63 GB are refused', () => {
  expect(check({ [PLATFORM]: replacing(['cards: { value: 8 cards', 'cards: { value: 7 cards']) })).toEqual(
    refusedWith(
      node(
        'gpu-node-cards',
        'error',
        "the card count of GPU node type 'gpu-8x64' is 7 cards, the contract requires at least 8 cards",
        'choose a GPU node type with 8 cards or more',
      ),
    ),
  );
  expect(check({ [PLATFORM]: replacing(['cardMemory: { value: 64 GB', 'cardMemory: { value: 63 GB']) })).toEqual(
    refusedWith(
      node(
        'gpu-card-memory',
        'error',
        "the memory of a card of GPU node type 'gpu-8x64' is 63 GB, the contract requires at least 64 GB",
        'choose a GPU node type whose cards have 64 GB or more',
      ),
    ),
  );
});

test('cards of 191 TFLOPS are refused, of 192 TFLOPS pass with a warning, of 196 TFLOPS pass', () => {
  const cards = (tflops: string) => ({ [PLATFORM]: replacing(['fp16: { value: 280 TFLOPS', `fp16: { value: ${tflops} TFLOPS`]) });
  const figures = (card: string, all: string) =>
    `FP16 of GPU node type 'gpu-8x64': ${card} TFLOPS a card (196 TFLOPS required) and ${all} PFLOPS a node (1.53 PFLOPS required)`;
  const fix = 'choose a GPU node type with 196 TFLOPS a card or more';
  expect(check(cards('191'))).toEqual(
    refusedWith(node('gpu-node-fp16', 'error', `${figures('191', '1.528')}; one of the floors must be reached`, fix)),
  );
  const words = '; one of the floors is enough by the letter, the other is not reached';
  expect(check(cards('192'))).toEqual({
    code: 0,
    findings: [node('gpu-node-fp16', 'warning', figures('192', '1.536') + words, `${fix} if both shall be reached`)],
    summary: { errors: 0, warnings: 1, unknown: 0 },
  });
  expect(check(cards('196'))).toMatchObject({ code: 0, findings: [] });
});

test('a storage tier limited to 1,999 IOPS is refused, to 2,000 it is not', () => {
  const tier = (iops: string) => ({ [DEPLOYMENT]: replacing(['iops: 5000 IOPS', `iops: ${iops} IOPS`]) });
  const message =
    '49 volumes (gateway-01-boot, gateway-02-boot, … middleware-06-data): the QoS limit is 1999 IOPS, the contract requires at least 2000 IOPS';
  const fix = 'choose a storage type limited to 2000 IOPS or more';
  expect(check(tier('1999'))).toEqual(
    refusedWith(found('storage-iops', 'error', 'base-2.1', '附件1 2.2.1.2', 'storageTypes[0].iops', '14:61', message, fix)),
  );
  expect(check(tier('2000'))).toMatchObject({ code: 0, findings: [] });
});

test('a WAF set of 199 Mbps is refused', () => {
  const message = "WAF set 'waf-01': the throughput is 199 Mbps, the contract requires at least 200 Mbps";
  expect(check({ [DEPLOYMENT]: replacing(['throughput: 200 Mbps', 'throughput: 199 Mbps']) })).toEqual(
    refusedWith(
      found(
        'waf-throughput',
        'error',
        'base-3.2',
        '附件1 1.1.3 表3.2',
        'wafs[0].throughput',
        '209:49',
        message,
        'give the set 200 Mbps or more',
      ),
    ),
  );
});
