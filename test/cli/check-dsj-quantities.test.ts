import { type Changes, replacing, runOn } from './run';

/** How much the signed contract lets a deployment draw: 5 % beyond a line is free, and told; what is beyond that is refused. */
const DEPLOYMENT = 'dsj-2026-030/deployment.yaml';

function check(changes: Changes): { code: number; findings: unknown[] } {
  const { code, out, error } = runOn(changes, 'check', 'contracts/dsj-2026-030', '--format', 'json');
  expect(error).toBe('');
  return { code, findings: JSON.parse(out).findings };
}

const drawn = (severity: string, line: string, clause: string, path: string, at: string, message: string, fix: string) => ({
  rule: 'line-quantity',
  severity,
  contract: 'dsj-2026-030',
  line,
  clause,
  path,
  message: `line '${line}': ${message}`,
  fix,
  file: 'contracts/dsj-2026-030/deployment.yaml',
  position: { line: Number(at.split(':')[0]), column: Number(at.split(':')[1]) },
});

/** The deployment draws all 1,128 vCPU, 32 of them for its one audit database. */
const totalVcpus = (total: number): Changes => ({
  [DEPLOYMENT]: (text) => {
    const [before, after] = text.split('  - pool: audit-db\n');
    return `${before}  - pool: audit-db\n${replacing(['cpu: 32 vCPU', `cpu: ${32 + total - 1128} vCPU`])(after ?? '')}`;
  },
});
const MOST =
  'most by gateway-01, gateway-02, … gateway-06 (288 vCPU); retrieval-01, retrieval-02, … retrieval-05 (240 vCPU); portal-01, portal-02, … portal-05 (160 vCPU)';
const vcpus = (severity: string, words: string, fix: string) =>
  drawn(severity, 'base-1.1', '附件1 1.1.1 表1.1', 'servers[0].cpu', '23:10', words, fix);

test('1,128 vCPU are what was bought', () => {
  expect(check(totalVcpus(1128))).toEqual({ code: 0, findings: [] });
});

test.each([1129, 1184])('%s vCPU are within the tolerance: a warning', (total) => {
  expect(check(totalVcpus(total))).toEqual({
    code: 0,
    findings: [
      vcpus(
        'warning',
        `${total} vCPU are drawn of 1128 vCPU bought: within the free 5 % up to 1184 vCPU (第七条8), but above the quota; ${MOST}`,
        `draw at most 1128 vCPU, or list 'base-1.1' under useTolerance so that its quota includes the tolerance`,
      ),
    ],
  });
});

test('1,184 vCPU are nothing to tell where the deployment means to use the tolerance', () => {
  const { [DEPLOYMENT]: change } = totalVcpus(1184);
  const using = replacing(['useTolerance: [', 'useTolerance: [base-1.1, ']);
  expect(check({ [DEPLOYMENT]: (text) => using(typeof change === 'function' ? change(text) : text) })).toEqual({ code: 0, findings: [] });
});

test('1,185 vCPU are refused', () => {
  expect(check(totalVcpus(1185))).toEqual({
    code: 1,
    findings: [
      vcpus(
        'error',
        `1185 vCPU are drawn of 1128 vCPU bought, beyond the free 5 % up to 1184 vCPU (第七条8); ${MOST}`,
        'draw at most 1184 vCPU, or agree on more in writing',
      ),
    ],
  });
});

test('an 11th account is refused: 5 % of ten is no whole account', () => {
  expect(check({ [DEPLOYMENT]: replacing(['operator-[01-10]', 'operator-[01-11]']) })).toEqual({
    code: 1,
    findings: [
      drawn(
        'error',
        'base-3.1',
        '附件1 1.1.3 表3.1',
        'remoteAccess.accounts',
        '207:13',
        '11 accounts are drawn of 10 accounts bought',
        'draw at most 10 accounts, or agree on more in writing',
      ),
    ],
  });
});

/** Adds servers of one vCPU each with a free system, which every security service covers. */
const moreServers = (count: number): Changes => ({
  [DEPLOYMENT]: replacing([
    'hostServices:\n',
    `  - pool: extra
    system: model-platform
    lines: { cpu: base-1.1, memory: base-1.2 }
    hostType: x86-compute
    image: euler-x86
    cpu: 1 vCPU
    memory: 1 GB
    boot: { storage: general, size: 1 GB }
    servers: ["extra-[01-${String(count).padStart(2, '0')}]"]
hostServices:
`,
  ]),
});
const SERVICES = ['2.1', '2.2', '2.3', '3.1', '3.2'].map((row, index) => ({
  line: `ext-${row}`,
  clause: `附件1 1.2 表${row}`,
  path: `hostServices[${index}].covers`,
  at: index < 4 ? `${163 + index}:30` : '168:13',
}));

test('a 36th covered host is refused for every service, a 35th is within the tolerance', () => {
  const { code, findings } = check(moreServers(2));
  expect(code).toBe(1);
  expect(findings.slice(0, 5)).toEqual(
    SERVICES.map(({ line, clause, path, at }) =>
      drawn(
        'error',
        line,
        clause,
        path,
        at,
        '36 servers are drawn of 34 servers bought, beyond the free 5 % up to 35 servers (第七条8)',
        'draw at most 35 servers, or agree on more in writing',
      ),
    ),
  );
  expect(findings.slice(5)).toMatchObject([{ severity: 'warning', line: 'base-1.1' }]);
  expect(check(moreServers(1))).toMatchObject({
    code: 0,
    findings: ['base-1.1', ...SERVICES.map(({ line }) => line)].map((line) => ({ severity: 'warning', line })),
  });
});
