import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runTypescript } from '../constructs/run-typescript';

const folder = () => mkdtempSync(join(tmpdir(), 'pactform-main-'));

/** Copies the contracts and changes the deployment of the example. */
function contractsWith(change: (deployment: string) => string): string {
  const copy = join(folder(), 'contracts');
  cpSync('contracts', copy, { recursive: true });
  const file = join(copy, 'example', 'deployment.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return join(copy, 'example');
}

const run = (outdir: string, environment: Record<string, string> = {}) =>
  runTypescript('stacks/main.ts', [], { CDKTF_OUTDIR: outdir, PACTFORM_OFFLINE: '1', ...environment });

test('without a choice it makes the four stacks of both real contracts', () => {
  const outdir = join(folder(), 'out');
  expect(run(outdir)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual([
    'dsj-2026-030-entitlement',
    'dsj-2026-030-metal',
    'dsj-2026-030-servers',
    'dsj-2026-030-services',
    'smart-water-2026-entitlement',
    'smart-water-2026-metal',
    'smart-water-2026-servers',
    'smart-water-2026-services',
  ]);
  const lines = JSON.parse(readFileSync(join(outdir, 'stacks/dsj-2026-030-servers/pactform.json'), 'utf8'));
  expect(lines).toMatchObject({
    contract: 'dsj-2026-030',
    stack: 'dsj-2026-030-servers',
    resources: {
      'openstack_compute_volume_attach_v2.servers_platform-db_data-attachment': ['base-2.2'],
      'openstack_vpnaas_site_connection_v2.vpn_customer-office_connection': ['svc-vpn'],
    },
  });
});

test('it needs no program but Node', () => {
  const programs = folder();
  symlinkSync(process.execPath, join(programs, 'node'));
  expect(run(join(folder(), 'out'), { PATH: programs })).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('PACTFORM_CONTRACT names contract folders of the user', () => {
  const outdir = join(folder(), 'out');
  const chosen = ['contracts/example', 'contracts/dsj-2026-030'].join(delimiter);
  expect(run(outdir, { PACTFORM_CONTRACT: chosen }).status).toBe(0);
  expect(readdirSync(join(outdir, 'stacks')).filter((stack) => stack.endsWith('-metal'))).toEqual(['dsj-2026-030-metal', 'example-metal']);
});

test('below a minimum it prints what check prints, exits with 1 and writes nothing', () => {
  const outdir = join(folder(), 'out');
  const contract = contractsWith((deployment) => deployment.replace('iops: 12000 IOPS', 'iops: 9000 IOPS'));
  const { status, stdout, stderr } = run(outdir, { PACTFORM_CONTRACT: contract });
  expect({ status, stdout, written: existsSync(outdir) }).toEqual({ status: 1, stdout: '', written: false });
  expect(stderr).toBe(`error  ${contract}/deployment.yaml:11:58  storageTypes[1].iops
  2 volumes (db-01-data, db-02-data): the QoS limit is 9000 IOPS, the contract requires at least 10000 IOPS
  clause 附件1 第5行, line storage-fast (storage-iops)
  fix: choose a storage type limited to 10000 IOPS or more

EX-2026-001: ${contract}/deployment.yaml: 1 error, 0 warnings, 0 unknown
`);
});

test('what only a construct can refuse is told in one line, exits with 2 and leaves nothing behind', () => {
  const outdir = join(folder(), 'out');
  const contract = contractsWith((deployment) => deployment);
  const platform = join(contract, '../platforms/sandbox.yaml');
  writeFileSync(
    platform,
    readFileSync(platform, 'utf8').replace(/(resourceClass: CUSTOM_GPU_8X64\n(?:.*\n)*? {4}memory: \{ value: )[^,]+/, '$11024.0005 GB'),
  );
  expect({ ...run(outdir, { PACTFORM_CONTRACT: contract }), written: existsSync(outdir) }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'expected a whole number of MiB, received 1024.0005 GB\n',
    written: false,
  });
});

test('a document that cannot be read is told as its problems, and exits with 2', () => {
  const contract = contractsWith((deployment) => deployment.replace('cpu: 8 vCPU', 'cpu: eight'));
  const { status, stdout, stderr } = run(join(folder(), 'out'), { PACTFORM_CONTRACT: contract });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    `${contract}/deployment.yaml:19:10: servers[0].cpu: expected a quantity in vCPU, such as '2 vCPU', received "eight"\n`,
  );
});

const backendsIn = (outdir: string) =>
  readdirSync(join(outdir, 'stacks')).map((stack) => {
    const { terraform } = JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
    return terraform.backend;
  });

test('the state is where the deployment says, a folder relative to it', () => {
  const outdir = join(folder(), 'out');
  const contract = contractsWith((deployment) => deployment.replace('clouds:', 'state: { backend: local, folder: ../states }\nclouds:'));
  expect(run(outdir, { PACTFORM_CONTRACT: contract, PACTFORM_OFFLINE: '' }).status).toBe(0);
  const path = (kind: string) => join(contract, '../states', `terraform.example-${kind}.tfstate`);
  expect(backendsIn(outdir)).toEqual(['entitlement', 'metal', 'servers', 'services'].map((kind) => ({ local: { path: path(kind) } })));
});

test('a stack is offline when that is said plainly, and a guess at how to say it makes none', () => {
  const outdir = join(folder(), 'out');
  for (const said of ['true', 'yes', '2']) {
    expect(run(outdir, { PACTFORM_OFFLINE: said })).toMatchObject({
      status: 2,
      stderr: `PACTFORM_OFFLINE: expected 1 for stacks that need no cloud, or 0, received '${said}'\n`,
    });
  }
  expect(existsSync(outdir)).toBe(false);
});

test('PACTFORM_STATE takes its place, a state for each stack; an offline stack uses none of both', () => {
  const outdir = join(folder(), 'out');
  const environment = { PACTFORM_CONTRACT: 'contracts/example', PACTFORM_STATE: 'pg:team' };
  expect(run(outdir, { ...environment, PACTFORM_OFFLINE: '' }).status).toBe(0);
  const schemas = ['entitlement', 'metal', 'servers', 'services'].map((kind) => ({ pg: { schema_name: `team-example-${kind}` } }));
  expect(backendsIn(outdir)).toEqual(schemas);
  const offline = join(folder(), 'out');
  expect(run(offline, environment).status).toBe(0);
  expect(backendsIn(offline)[0]).toEqual({ local: { path: join(process.cwd(), 'terraform.example-entitlement.offline.tfstate') } });
});

test.each(['stacks/main.ts', 'stacks/start.ts'])(
  'a PACTFORM_STATE that is none is told by %s, exits with 2 and leaves nothing behind',
  (program) => {
    const outdir = join(folder(), 'out');
    const { status, stdout, stderr } = runTypescript(program, [], { CDKTF_OUTDIR: outdir, PACTFORM_STATE: 'gcs' });
    expect({ status, stdout, written: existsSync(outdir) }).toEqual({ status: 2, stdout: '', written: false });
    expect(stderr).toMatch(/^PACTFORM_STATE: expected 'local', 'pg', .*, received "gcs"\n$/);
  },
);
