import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { RsyslogMachine } from './rsyslog-machine';
import { until } from './until';

const RETENTION = { 'pactform:log:retention-days': '186' };
let server: RsyslogMachine;
let collector: RsyslogMachine;
let port: string;
let fingerprint: string;

beforeEach(async () => {
  server = new RsyslogMachine();
  collector = new RsyslogMachine();
  port = String(await freePort());
  const { status, stdout } = collector.run('collector', RETENTION, '--port', port);
  expect(status).toBe(0);
  fingerprint = /^fingerprint of this collector: (SHA256(?::[0-9A-F]{2}){32})\n$/.exec(stdout)?.[1] ?? 'none';
});
afterEach(async () => {
  await server.remove();
  await collector.remove();
});

const hosts = () => join(collector.root, 'var/log/pactform/hosts');
const received = () => {
  const folder = join(hosts(), hostname().split('.')[0] ?? '');
  try {
    return readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  } catch {
    return [];
  }
};
const has = (text: string) => received().some((each) => each.text.includes(text));
const ship = (settings: Record<string, string> = { 'pactform:log:fingerprint': fingerprint }) =>
  expect(server.run('logs', { 'pactform:log:collector': '127.0.0.1', ...settings }, '--port', port)).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });

test('a message of a server arrives, over TLS, in the folder of its host and the file of the day', async () => {
  await collector.start();
  ship();
  await server.start();
  server.log('what happened');
  await until('the message', () => has('what happened'));
  const day = new Date();
  const name = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  expect(received().map(({ file }) => file)).toContain(`${name}.log`);
  expect(statSync(join(hosts(), hostname().split('.')[0] ?? '', `${name}.log`)).mode & 0o777).toBe(0o640);
});

test('the lines of a file are sent beside the system log', async () => {
  await collector.start();
  const name = `/var/log/pactform-test-${process.pid}.log`;
  writeFileSync(name, '');
  try {
    ship({ 'pactform:log:fingerprint': fingerprint, 'pactform:log:file:1': name });
    await server.start();
    appendFileSync(name, '{"transaction":{"messages":["found in a request"]}}\n');
    await until('the line', () => has('found in a request'));
    const local = () => (existsSync(join(server.root, 'local')) ? readFileSync(join(server.root, 'local'), 'utf8') : '');
    server.log('logged after the line');
    await until('the system log', () => local().includes('logged after the line'));
    expect(local()).not.toContain('found in a request');
    // as logrotate does with copytruncate
    truncateSync(name);
    appendFileSync(name, 'found later\n');
    await until('the line after the rotation', () => has('found later'));
    const long = `start ${'x'.repeat(20_000)} end of a long line`;
    appendFileSync(name, `${long}\n`);
    await until('the long line', () => has(long));
  } finally {
    rmSync(name);
  }
});

test('a message of 20 KB arrives whole', async () => {
  await collector.start();
  ship();
  await server.start();
  const long = `start ${'x'.repeat(20_000)} end of a long message`;
  server.log(long);
  await until('the long message', () => has(long));
});

test('a file outside /var/log is none to send', () => {
  const settings = { 'pactform:log:collector': '127.0.0.1', 'pactform:log:file:1': '/var/log/../../etc/shadow' };
  expect(server.run('logs', settings)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('expected a file under /var/log, received'),
  });
});

test('the collector takes TLS 1.2 and 1.3, and nothing that is older or not encrypted', async () => {
  const connect = (...options: string[]) =>
    spawnSync('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, '-brief', ...options], { encoding: 'utf8', input: '' }).stderr;
  await collector.start();
  await until('TLS 1.3', () => connect('-tls1_3').includes('Protocol version: TLSv1.3'));
  expect(connect('-tls1_2')).toContain('Protocol version: TLSv1.2');
  expect(connect('-tls1_1', '-cipher', 'ALL:@SECLEVEL=0')).not.toContain('Protocol version');
  spawnSync('logger', ['--server', '127.0.0.1', '--port', port, '--tcp', '--octet-count', 'in the clear']);
  expect(has('in the clear')).toBe(false);
});

test('a fingerprint that is not the collector’s gets no logs', async () => {
  await collector.start();
  ship({ 'pactform:log:fingerprint': `SHA256${':00'.repeat(32)}` });
  await server.start();
  server.log('for the collector alone');
  await until('a refusal', () => server.complaints.includes('we are not permitted to talk to it'));
  expect(has('for the collector alone')).toBe(false);
});

test('without a fingerprint logs are encrypted all the same', async () => {
  await collector.start();
  ship({});
  expect(readFileSync(join(server.root, 'etc/rsyslog.d/zz-pactform.conf'), 'utf8')).toContain('StreamDriverMode="1"');
  await server.start();
  server.log('to whoever answers');
  await until('the message', () => has('to whoever answers'));
});

test('what is logged while the collector is away is delivered when it is back, even if the server restarts meanwhile', async () => {
  ship();
  await server.start();
  for (const number of [1, 2, 3]) server.log(`while it was away ${number}`);
  await until('a try', () => server.complaints.includes('cannot connect'));
  await server.stop();
  expect(readdirSync(join(server.root, 'work')).filter((file) => file.startsWith('pactform-collector'))).not.toEqual([]);
  await server.start();
  await collector.start();
  await until('all messages', () => [1, 2, 3].every((number) => has(`while it was away ${number}`)), 60);
}, 120_000);

test('nothing changes on a second run, and a collector that is no more is forgotten', () => {
  ship();
  const config = join(server.root, 'etc/rsyslog.d/zz-pactform.conf');
  const { mtimeMs } = statSync(config);
  ship();
  expect(statSync(config).mtimeMs).toBe(mtimeMs);
  expect(collector.run('collector', RETENTION, '--port', port)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(server.run('logs', {}).status).toBe(0);
  expect(readFileSync(config, 'utf8')).toBe('# Written by Pactform: this deployment has no log collector.\n');
});

test.each([
  [{ 'pactform:log:collector': '127.0.0.1"' }, /^logs are not shipped: /],
  [{ 'pactform:log:collector': '127.0.0.1', 'pactform:log:fingerprint': 'SHA1:00' }, /expected a fingerprint such as SHA256/],
])('settings that are none are not written: %j', (settings, message) => {
  const { status, stderr } = server.run('logs', settings);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(readdirSync(join(server.root, 'etc/rsyslog.d'))).toEqual([]);
});

test('a configuration that rsyslog refuses is taken back', () => {
  const { root } = server;
  writeFileSync(join(root, 'etc/rsyslog.conf'), 'nonsense(\n');
  const { status, stderr } = server.run('logs', { 'pactform:log:collector': '127.0.0.1' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^the new settings are refused and the old ones stay: /);
  expect(readdirSync(join(root, 'etc/rsyslog.d'))).toEqual([]);
});

test('files older than the retention go, those at the limit and everything else stay', () => {
  const folder = join(hosts(), 'app-01');
  mkdirSync(folder, { recursive: true });
  const files = ['2026-01-01.log', '2026-01-02.log', '2026-01-03.log', '2026-07-07.log', '2025-13-45.log', '2020-01-01.txt', 'notes.log'];
  for (const file of files) writeFileSync(join(folder, file), '');
  // 186 days before 7 July are 2 January
  const run = (settings: Record<string, string>) => collector.run('collector', settings, '--port', port, '--today', '2026-07-07');
  const { status, stdout } = run(RETENTION);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `deleted ${join(folder, '2026-01-01.log')}\n` });
  expect(readdirSync(folder).sort()).toEqual(files.slice(1).sort());
});

test.each(['', '0', '-1', 'six', '186 '])("without a number of days ('%s') nothing is deleted", (days) => {
  const folder = join(hosts(), 'app-01');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '2001-01-01.log'), '');
  const { status, stderr } = collector.run('collector', { 'pactform:log:retention-days': days }, '--port', port);
  expect(status).toBe(1);
  expect(stderr).toContain('nothing is deleted');
  expect(readdirSync(folder)).toEqual(['2001-01-01.log']);
});
