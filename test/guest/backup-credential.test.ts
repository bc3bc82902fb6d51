import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY, NEEDED, runner, SECRET } from './backup-run';

const created = {
  id: 'b1d2',
  secret: SECRET,
  name: 'backup',
  unrestricted: false,
  access_rules: NEEDED,
  expires_at: null,
  roles: 'member',
};
const token = { restricted: true, access_rules: NEEDED };
const CLOUDS = 'etc/openstack/clouds.yaml';
const NO_RULES = 'expected a credential with access rules (backup.py access-rules); this one may do all that its user may';
const REFUSED = 'the credential is refused, and nothing has changed: ';

test('a credential that works is kept for root alone, and nothing of it is printed', () => {
  const { root, text, handOver, calls } = runner({ token });
  const { status, said, error } = handOver(created);
  expect(status).toBe(0);
  expect(said).toEqual([
    'the credential works and is kept; backups begin within a minute (backup.py status)',
    'delete your own copy of it, and the application credential that it replaces',
  ]);
  expect(error).toBe('');
  expect(JSON.parse(text(CLOUDS) ?? '')).toEqual({ clouds: { backup: ENTRY } });
  expect(statSync(join(root, CLOUDS)).mode & 0o7777).toBe(0o600);
  expect(calls()).toEqual([{ connect: ENTRY }, ['GET', '/volumes/detail', 200], ['GET', '/backups/detail', 200]]);
});

test('a clouds.yaml with one entry of any name will do as well', () => {
  const { text, handOver } = runner({ token });
  const entry = { ...ENTRY, region_name: 'north', verify: false };
  expect(handOver({ clouds: { mine: entry, other: entry } }).said).toEqual([`${REFUSED}expected a clouds.yaml with one entry, received 2`]);
  expect(handOver({ clouds: { mine: entry } }).status).toBe(0);
  expect(JSON.parse(text(CLOUDS) ?? '')).toEqual({ clouds: { backup: { ...ENTRY, region_name: 'north' } } });
});

test.each<[string, object, object, string]>([
  [
    'may make others',
    { ...created, unrestricted: true },
    token,
    'expected a restricted credential; this one could make others (--unrestricted)',
  ],
  ['has no access rules', { ...created, access_rules: [] }, token, NO_RULES],
  [
    'may make others, as Keystone says',
    created,
    { ...token, restricted: false },
    'expected a restricted credential; this one could make others (--unrestricted)',
  ],
  ['has no access rules, as Keystone says', created, { restricted: true }, NO_RULES],
  [
    'could never delete',
    created,
    { restricted: true, access_rules: NEEDED.slice(0, 3) },
    'expected access rules for DELETE /backups/* (backup.py access-rules)',
  ],
  ['has no secret', { ...created, secret: null }, token, 'expected application_credential_secret'],
  ['is no credential', ['b1d2'], token, 'expected the JSON of an application credential or a clouds.yaml'],
])('a credential that %s is refused, and the one before stays', (_, given, about, reason) => {
  const { play, text, handOver } = runner({ token });
  expect(handOver({ ...created, secret: 'before' }).status).toBe(0);
  const before = text(CLOUDS);
  play({ token: about });
  const { status, said } = handOver(given);
  expect({ status, said }).toEqual({ status: 1, said: [REFUSED + reason] });
  expect(text(CLOUDS)).toBe(before);
});

test('one that Keystone does not know is refused', () => {
  const { handOver, text } = runner({ refused: 'The request you have made requires authentication. (HTTP 401)' });
  expect(handOver(created).said).toEqual([`${REFUSED}The request you have made requires authentication. (HTTP 401)`]);
  expect(text(CLOUDS)).toBeUndefined();
});

test('rules beyond what backups need are told', () => {
  const { handOver } = runner({
    token: { restricted: true, access_rules: [...NEEDED, { service: 'compute', method: 'GET', path: '/v2.1/servers' }] },
  });
  expect(handOver(created).said[0]).toBe('note: the credential may also GET /v2.1/servers, which no backup needs');
});

test('the access rules are what is needed and no more, at the address of Cinder in the catalog', () => {
  const { run } = runner();
  expect(JSON.parse(run(['access-rules']).said.join(''))).toEqual(NEEDED);
  const paths = (endpoint: string) =>
    JSON.parse(run(['access-rules', '--service', 'block-storage', '--endpoint', endpoint]).said.join('')).map(
      ({ service, method, path }: Record<string, string>) => `${service} ${method} ${path}`,
    );
  const at = (path: string) => NEEDED.map((rule) => `block-storage ${rule.method} ${rule.path.replace('/v3/*', path)}`);
  expect(paths('https://cloud.example:8776/v3/%(project_id)s')).toEqual(at('/v3/*'));
  expect(paths('https://cloud.example/volume/v3/$(tenant_id)s')).toEqual(at('/volume/v3/*'));
  expect(paths('https://cloud.example/volume/v3/89afd400b646463fb9b5fb1f3b31d0e6')).toEqual(at('/volume/v3/*'));
  expect(paths('https://cloud.example/v3/')).toEqual(at('/v3'));
});

test('an operator sends it sealed, since the bastion records what passes', () => {
  const { root, run, text } = runner({ token });
  const operator = (command: string, input = '') =>
    run(['operator'], input, { SSH_ORIGINAL_COMMAND: `${command} --auth-url https://cloud.example/v3` });
  expect(operator('credential', JSON.stringify(created))).toMatchObject({
    status: 1,
    said: [`${REFUSED}expected it sealed (backup.py certificate); delete this one, for the bastion has recorded it`],
  });
  const certificate = join(root, 'certificate.pem');
  writeFileSync(certificate, run(['certificate']).said.join('\n'));
  const sealing = ['cms', '-encrypt', '-aes256', '-outform', 'PEM', '-recip', certificate, '-keyopt', 'rsa_padding_mode:oaep'];
  const sealed = spawnSync('openssl', sealing, { input: JSON.stringify(created), encoding: 'utf8' }).stdout;
  expect(sealed).toContain('BEGIN CMS');
  const other = runner({ token });
  other.run(['certificate']);
  expect(other.run(['credential', '--auth-url', 'https://cloud.example/v3'], sealed).said).toEqual([
    `${REFUSED}expected what was sealed with this runner's certificate (backup.py certificate)`,
  ]);
  expect(run(['credential', '--auth-url', 'https://cloud.example/v3'], sealed, { SSH_ORIGINAL_COMMAND: 'x' }).status).toBe(0);
  expect(JSON.parse(text(CLOUDS) ?? '')).toEqual({ clouds: { backup: ENTRY } });
  expect(statSync(join(root, 'etc/pactform/backup-key.pem')).mode & 0o7777).toBe(0o600);
});

test.each(['', 'bash', 'run', 'status --root /', 'credential --metadata=/etc/shadow', 'status; id', 'access-rules --ro /'])(
  'an operator has his commands and no others: %s',
  (command) => {
    expect(runner().run(['operator'], '', { SSH_ORIGINAL_COMMAND: command })).toMatchObject({
      status: 2,
      said: [`expected certificate, credential, status or access-rules, received '${command}'`],
    });
  },
);

test('operators are the keys in the metadata, each bound to the commands', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0000000000000000000000000000000000000000000';
  const meta = { 'pactform:operator:night': key, 'pactform:operator:forged': `${key}\nssh-ed25519 AAAA` };
  const { root, run, text } = runner({}, meta);
  expect(run().said[0]).toBe('the key of operator forged cannot be read');
  const command = `sudo /usr/bin/python3 ${process.cwd()}/lib/guest/programs/backup.py operator`;
  expect(text('var/lib/backup-operator/.ssh/authorized_keys')).toBe(`restrict,command="${command}" ${key} night\n`);
  expect(text('etc/sudoers.d/pactform-backup')).toContain(`backup-operator ALL=(root) NOPASSWD: ${command.slice('sudo '.length)}\n`);
  expect(statSync(join(root, 'etc/sudoers.d/pactform-backup')).mode & 0o7777).toBe(0o440);
});
