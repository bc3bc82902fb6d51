import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProtectedSite } from './protected-site';
import { RunningWaf, wafMetadataOf } from './running-waf';
import { until } from './until';

const METADATA = wafMetadataOf('dsj-2026-030', 'waf_waf-01_server');
const LOG_FILES = Object.keys(METADATA)
  .filter((key) => key.startsWith('pactform:log:file:'))
  .map((key) => String(METADATA[key]));
const INJECTION = '/list?id=1%27%20UNION%20SELECT%20password%20FROM%20users--%20';
const TROJAN = { type: 'text/html', body: '<iframe src="//203.0.113.9/" width="1" height="1"></iframe>' };

let site: ProtectedSite;
let waf: RunningWaf;

beforeAll(async () => {
  site = await ProtectedSite.start();
  waf = await RunningWaf.start(METADATA, `http://127.0.0.1:${site.port}`);
});
afterAll(async () => {
  await waf.stop();
  await site.stop();
});

/** Until the workers with the new settings have taken over; the old ones finish what they began. */
async function statusBecomes(status: number, path: string, headers = {}): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await waf.send(path, { headers })).status === status) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`expected ${path} to be answered with ${status}`);
}

test('it starts with what the deployment says, and what is applied again changes nothing', async () => {
  expect((await waf.send(INJECTION)).status).toBe(403);
  expect(waf.apply()).toEqual({ status: 0, stderr: '' });
});

test('detect lets through, and logs the client and the rules without what was typed in', async () => {
  site.pages.set('/page', TROJAN);
  expect(waf.apply({ 'pactform:waf:mode': 'detect' }).status).toBe(0);
  await statusBecomes(200, INJECTION);
  await statusBecomes(200, '/page');
  const [injection, page] = waf.audited.slice(-2);
  expect(injection).toMatchObject({ client: '192.0.2.7', uri: INJECTION, rules: expect.arrayContaining(['942100', '949110']) });
  expect(page).toMatchObject({ uri: '/page', rules: ['10011'] });
  expect(waf.log('var/log/pactform/waf-audit.log').join()).not.toContain('<iframe src="//203.0.113.9/" width="1" height="1"></iframe>"}');
  expect(waf.apply().status).toBe(0);
  await statusBecomes(403, INJECTION);
});

test('cookies and passwords of a refused request are in none of the logs', async () => {
  const headers = { Cookie: 'session=cookie-of-a-visitor', Authorization: 'Basic cGFzc3dvcmQtb2YtYS12aXNpdG9y' };
  await statusBecomes(403, `${INJECTION}&logged=here`, headers);
  for (const file of LOG_FILES) {
    const written = () => waf.log(file.slice(1)).join('\n');
    // nginx logs a request after its answer
    await until(`the request in ${file}`, () => written().includes('logged=here'));
    expect(written()).not.toMatch(/cookie-of-a-visitor|cGFzc3dvcmQ/);
  }
});

test('an excluded rule no longer blocks; the others do', async () => {
  site.pages.set('/page', TROJAN);
  await statusBecomes(403, '/page');
  expect(waf.apply({ 'pactform:waf:excluded-rule:1': '10011' }).status).toBe(0);
  await statusBecomes(200, '/page');
  await statusBecomes(403, INJECTION);
  expect(waf.apply().status).toBe(0);
});

test('a higher level refuses what a lower one lets through', async () => {
  const doubtful = '/search?q=%23%23%23%20a%20and%20b%20--%20%2F%2A';
  await statusBecomes(200, doubtful);
  expect(waf.apply({ 'pactform:waf:paranoia-level': '4' }).status).toBe(0);
  await statusBecomes(403, doubtful);
  expect(waf.apply().status).toBe(0);
  await statusBecomes(200, doubtful);
});

test('a blocked network is turned away by the address that the entry saw, whatever the client claims', async () => {
  expect(waf.apply({ 'pactform:waf:blocked-network:1': '198.51.100.0/24', 'pactform:waf:blocked-network:2': '2001:db8::/32' }).status).toBe(
    0,
  );
  await statusBecomes(403, '/', { 'X-Forwarded-For': '198.51.100.9' });
  const statusFrom = async (forwarded: string) => (await waf.send('/', { headers: { 'X-Forwarded-For': forwarded } })).status;
  expect(await Promise.all(['192.0.2.1, 198.51.100.9', '2001:db8::1', '198.51.101.1', '198.51.100.9, 192.0.2.1'].map(statusFrom))).toEqual([
    403, 403, 200, 200,
  ]);
  expect(waf.apply().status).toBe(0);
  await statusBecomes(200, '/', { 'X-Forwarded-For': '198.51.100.9' });
});

test('a change is applied without a refused connection, by the same process', async () => {
  const before = waf.master;
  let changing = true;
  const statuses = new Set<number | undefined>();
  const visitor = async () => {
    while (changing) statuses.add((await waf.send('/')).status);
  };
  const visitors = Promise.all([visitor(), visitor()]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(waf.apply({ 'pactform:waf:excluded-rule:1': '942100' }).status).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  changing = false;
  await visitors;
  expect([...statuses]).toEqual([200]);
  expect(waf.master).toBe(before);
  expect(waf.apply().status).toBe(0);
});

test('wrong settings are all told, and what runs stays', async () => {
  await statusBecomes(403, INJECTION);
  const wrong = {
    'pactform:waf:mode': 'off',
    'pactform:waf:paranoia-level': '5',
    'pactform:waf:blocked-network:1': '198.51.100.0/33; }',
    'pactform:waf:excluded-rule:1': '0',
    'pactform:waf:rules:5': '/usr/share/none/*.conf',
    'pactform:waf:port:70000': 'ftp://10.30.0.10:443',
  };
  expect(waf.apply(wrong)).toEqual({
    status: 1,
    stderr: `the new settings are refused and the old ones stay: ${[
      "expected a port from 1 to 65535 for pactform:waf:port:70000, received '70000'",
      "expected http://ADDRESS:PORT or https://ADDRESS:PORT for pactform:waf:port:70000, received 'ftp://10.30.0.10:443'",
      "expected 'block' or 'detect' for pactform:waf:mode, received 'off'",
      "expected 1 to 4 for pactform:waf:paranoia-level, received '5'",
      "expected the number of a rule for pactform:waf:excluded-rule:1, received '0'",
      "expected a network for pactform:waf:blocked-network:1, received '198.51.100.0/33; }'",
      'found no rules at /usr/share/none/*.conf: the package of the rule set is not installed',
    ].join('; ')}\n`,
  });
  expect((await waf.send(INJECTION)).status).toBe(403);
});

test('what nginx itself refuses is rolled back', async () => {
  const { status, stderr } = waf.apply({ 'pactform:waf:rules:5': '/etc/nginx/nginx.conf' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^the new settings are refused and the old ones stay: .*Rules error/s)]);
  expect(waf.log('etc/nginx/pactform-waf-rules.conf').join()).not.toContain('/etc/nginx/nginx.conf');
  expect((await waf.send(INJECTION)).status).toBe(403);
});

describe('behind the WAF is TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-tls-'));
  const file = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('to the name that was asked for, with a certificate of a trusted authority', async () => {
    const names = ['-subj', '/CN=www.example.com', '-addext', 'subjectAltName=DNS:www.example.com'];
    const args = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      file('key'),
      '-out',
      file('certificate'),
      ...names,
    ];
    expect(spawnSync('openssl', args).status).toBe(0);
    const secure = await ProtectedSite.start({
      key: readFileSync(file('key')),
      cert: readFileSync(file('certificate')),
      minVersion: 'TLSv1.2',
    });
    const trusting = await RunningWaf.start(METADATA, `https://127.0.0.1:${secure.port}`, file('certificate'));
    const wary = await RunningWaf.start(METADATA, `https://127.0.0.1:${secure.port}`);
    try {
      expect(await trusting.send('/a')).toMatchObject({ status: 200, body: 'received GET /a' });
      expect(secure.received).toMatchObject([{ name: 'www.example.com' }]);
      expect((await trusting.send(INJECTION)).status).toBe(403);
      expect((await trusting.send('/b', { headers: { Host: 'other.example.com' } })).status).toBe(502);
      expect((await wary.send('/c')).status).toBe(502);
      expect(secure.received).toHaveLength(1);
    } finally {
      await Promise.all([trusting.stop(), wary.stop(), secure.stop()]);
    }
  });
});
