import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's own, which has openstacksdk and keystonemiddleware. */
const PYTHON = '/usr/bin/python3';
const PROGRAM = 'lib/guest/programs/backup.py';
const VOLUMES = '/volume/v3/89afd400b646463fb9b5fb1f3b31d0e6';
const meta = { 'pactform:contract': 'example', 'pactform:backup:nightly': 'every 24h full 7d keep 30d line backup' };
const servers: ChildProcess[] = [];
let root: string;

beforeAll(() => {
  const found = spawnSync(PYTHON, ['-c', 'import openstack, keystonemiddleware'], { encoding: 'utf8' });
  if (found.status !== 0)
    throw new Error(`openstacksdk and keystonemiddleware are missing: run scripts/install-guest-tools.sh\n${found.stderr}`);
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pactform-backup-'));
  writeFileSync(join(root, 'meta_data.json'), JSON.stringify({ meta }));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.kill();
  rmSync(root, { recursive: true });
});

function run(words: readonly string[], input = '') {
  const program = [PROGRAM, ...words, '--root', root, '--metadata', join(root, 'meta_data.json')];
  const { status, stdout, stderr } = spawnSync(PYTHON, program, { encoding: 'utf8', input });
  return { status, said: stdout.trimEnd().split('\n'), error: stderr };
}

interface Rule {
  readonly service: string;
  readonly method: string;
  readonly path: string;
}

/** Keystone and Cinder on loopback, where a credential has these access rules; its address. */
async function cloud(rules: readonly Rule[]): Promise<string> {
  const server = spawn(PYTHON, ['test/guest-real/recorded-cloud.py', join(root, 'requests'), JSON.stringify(rules)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  const [port] = await once(server.stdout, 'data');
  return `http://127.0.0.1:${String(port).trim()}/identity/v3`;
}

const requests = () =>
  existsSync(join(root, 'requests'))
    ? readFileSync(join(root, 'requests'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): unknown[] => JSON.parse(line))
    : [];
const rulesFor = (endpoint: string): Rule[] => JSON.parse(run(['access-rules', '--endpoint', endpoint]).said.join(''));
const credential = (rules: readonly Rule[], secret = 'right') =>
  JSON.stringify({ id: 'b1d2', secret, unrestricted: false, access_rules: rules });

test('with openstacksdk, and just the access rules that it prints, the runner signs in, lists, makes and deletes', async () => {
  const rules = rulesFor('https://cloud.example/volume/v3/%(project_id)s');
  const keystone = await cloud(rules);
  expect(run(['credential', '--auth-url', keystone], credential(rules))).toMatchObject({ status: 0, error: '' });
  expect(run([])).toEqual({
    status: 0,
    said: [
      'deleting by hand',
      'beginning the incremental backup of db-01-data (plan nightly)',
      expect.stringMatching(/^db-01-data \(plan nightly\) is backed up as of /),
    ],
    error: '',
  });
  const signedIn = ['POST', '/identity/v3/auth/tokens', 201, false];
  const listed = ['volumes', 'backups'].map((kind) => ['GET', `${VOLUMES}/${kind}/detail`, 200, true]);
  expect(requests()).toEqual([
    signedIn,
    ...listed,
    signedIn,
    ...listed,
    ['DELETE', `${VOLUMES}/backups/11111111-0000-4000-8000-000000000002`, 202, true],
    ['POST', `${VOLUMES}/backups`, 202, true],
  ]);
});

test('a clouds.yaml is read as YAML', async () => {
  const rules = rulesFor('https://cloud.example/volume/v3/%(project_id)s');
  const auth = `{ auth_url: ${await cloud(rules)}, application_credential_id: b1d2, application_credential_secret: right }`;
  expect(run(['credential'], `clouds:\n  mine:\n    auth_type: v3applicationcredential\n    auth: ${auth}\n`).status).toBe(0);
  expect(run(['credential'], 'clouds: [').said[0]).toContain('expected the JSON of an application credential or a clouds.yaml');
});

test('rules for another address of Cinder let nothing through, and the credential is refused', async () => {
  const rules = rulesFor('https://cloud.example:8776/v3/%(project_id)s');
  const keystone = await cloud(rules);
  const { status, said } = run(['credential', '--auth-url', keystone], credential(rules));
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^the credential is refused, and nothing has changed: .*(401|authorization|Unauthorized)/)]);
  expect(existsSync(join(root, 'etc/openstack/clouds.yaml'))).toBe(false);
});

test('a wrong secret is refused, and is not printed', async () => {
  const rules = rulesFor('https://cloud.example/volume/v3/%(project_id)s');
  const keystone = await cloud(rules);
  expect(run(['credential', '--auth-url', keystone], credential(rules, 'not-this-one'))).toEqual({
    status: 1,
    said: ['the credential is refused, and nothing has changed: The request you have made requires authentication. (HTTP 401)'],
    error: '',
  });
});
