import { readFileSync } from 'node:fs';
import { type Changes, replacing, run, runOn } from './run';

const DEPLOYMENT = 'example/deployment.yaml';
/** A limit below the floor of the fast tier, and two vCPU more than was bought, which is free. */
const LOW_AND_MANY: Changes = { [DEPLOYMENT]: replacing(['iops: 12000 IOPS', 'iops: 9000 IOPS'], ['cpu: 8 vCPU', 'cpu: 11 vCPU']) };

test('the example meets its contract', () => {
  expect(run('check', 'contracts/example')).toEqual({
    code: 0,
    out: 'EX-2026-001: contracts/example/deployment.yaml: meets the contract\n',
    error: '',
  });
  expect(run('check', 'contracts/example', '--format', 'json')).toEqual({
    code: 0,
    out: '{\n  "findings": [],\n  "summary": {\n    "errors": 0,\n    "warnings": 0,\n    "unknown": 0\n  }\n}\n',
    error: '',
  });
});

test('findings name value, requirement, clause, place and fix', () => {
  expect(runOn(LOW_AND_MANY, 'check', 'contracts/example')).toEqual({
    code: 1,
    out: `error  contracts/example/deployment.yaml:11:58  storageTypes[1].iops
  2 volumes (db-01-data, db-02-data): the QoS limit is 9000 IOPS, the contract requires at least 10000 IOPS
  clause 附件1 第5行, line storage-fast (storage-iops)
  fix: choose a storage type limited to 10000 IOPS or more

warning  contracts/example/deployment.yaml:19:10  servers[0].cpu
  line 'cpu-arm': 66 vCPU are drawn of 64 vCPU bought: within the free 5 % up to 67 vCPU (第四条1), but above the quota
  clause 附件1 第1行, line cpu-arm (line-quantity)
  fix: draw at most 64 vCPU, or list 'cpu-arm' under useTolerance so that its quota includes the tolerance

EX-2026-001: contracts/example/deployment.yaml: 1 error, 1 warning, 0 unknown
`,
    error: '',
  });
});

test('as JSON they are the same findings', () => {
  expect(runOn(LOW_AND_MANY, 'check', 'contracts/example', '--format', 'json')).toEqual({
    code: 1,
    out: `{
  "findings": [
    {
      "rule": "storage-iops",
      "severity": "error",
      "contract": "example",
      "line": "storage-fast",
      "clause": "附件1 第5行",
      "path": "storageTypes[1].iops",
      "message": "2 volumes (db-01-data, db-02-data): the QoS limit is 9000 IOPS, the contract requires at least 10000 IOPS",
      "fix": "choose a storage type limited to 10000 IOPS or more",
      "file": "contracts/example/deployment.yaml",
      "position": {
        "line": 11,
        "column": 58
      }
    },
    {
      "rule": "line-quantity",
      "severity": "warning",
      "contract": "example",
      "line": "cpu-arm",
      "clause": "附件1 第1行",
      "path": "servers[0].cpu",
      "message": "line 'cpu-arm': 66 vCPU are drawn of 64 vCPU bought: within the free 5 % up to 67 vCPU (第四条1), but above the quota",
      "fix": "draw at most 64 vCPU, or list 'cpu-arm' under useTolerance so that its quota includes the tolerance",
      "file": "contracts/example/deployment.yaml",
      "position": {
        "line": 19,
        "column": 10
      }
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 1,
    "unknown": 0
  }
}
`,
    error: '',
  });
});

test('several contracts are told one after the other in text, and in one document as JSON', () => {
  const two = ['contracts/dsj-2026-030', 'contracts/example'];
  const verdicts = run('check', ...two)
    .out.split('\n')
    .filter((line) => line.includes('deployment.yaml'));
  expect(verdicts).toEqual([
    'DSJ-2026-030: contracts/dsj-2026-030/deployment.yaml: meets the contract',
    'EX-2026-001: contracts/example/deployment.yaml: meets the contract',
  ]);
  const { code, out } = runOn(LOW_AND_MANY, 'check', ...two, '--format', 'json');
  const { findings, summary } = JSON.parse(out);
  expect([code, findings.map(({ contract }: { contract: string }) => contract), summary]).toEqual([
    1,
    ['example', 'example'],
    { errors: 1, warnings: 1, unknown: 0 },
  ]);
});

test('a folder that is named twice is checked once', () => {
  expect(run('check', 'contracts/example', 'contracts/example')).toEqual(run('check', 'contracts/example'));
});

test('another deployment is checked against the contract of the folder', () => {
  const proposal = readFileSync('contracts/example/deployment.yaml', 'utf8')
    .replace('../platforms/', 'platforms/')
    .replace('iops: 12000 IOPS', 'iops: 9000 IOPS');
  const { code, out } = runOn({ 'proposal.yaml': proposal }, 'check', 'contracts/example', '--deployment', 'contracts/proposal.yaml');
  expect([code, out.split('\n')[0]]).toEqual([1, 'error  contracts/proposal.yaml:11:58  storageTypes[1].iops']);
});

/** A platform that does not say whether its load balancers are redundant. */
const SILENT: Changes = {
  'platforms/sandbox.yaml': replacing(['loadBalancer: { provider: amphora, redundant: { value: true, evidence: declared } }\n', '']),
};

test('what cannot be known is told and passes, and is an error with --strict', () => {
  const text = (severity: string, summary: string) => `${severity}  contracts/example/deployment.yaml:66:11  loadBalancers[0].name
  load balancer 'catalogue': cannot tell whether there is a single point of failure, which there must not be: the platform says nothing of its load balancers
  clause 附件1 第7行, line load-balancer (load-balancer-redundancy)
  fix: check it again once the value is known, or state it in the configuration

EX-2026-001: contracts/example/deployment.yaml: ${summary}
`;
  expect(runOn(SILENT, 'check', 'contracts/example')).toEqual({
    code: 0,
    out: text('unknown', '0 errors, 0 warnings, 1 unknown'),
    error: '',
  });
  expect(runOn(SILENT, 'check', 'contracts/example', '--strict')).toEqual({
    code: 1,
    out: text('error', '1 error, 0 warnings, 0 unknown'),
    error: '',
  });
});

test('--strict lists what it makes errors among the errors, and changes nothing else', () => {
  const changes = { ...SILENT, ...LOW_AND_MANY };
  const severities = (...argv: string[]) =>
    JSON.parse(runOn(changes, 'check', 'contracts/example', '--format', 'json', ...argv).out).findings.map(
      ({ severity, rule }: Record<string, string>) => `${severity} ${rule}`,
    );
  expect(severities()).toEqual(['error storage-iops', 'unknown load-balancer-redundancy', 'warning line-quantity']);
  expect(severities('--strict')).toEqual(['error storage-iops', 'error load-balancer-redundancy', 'warning line-quantity']);
});
