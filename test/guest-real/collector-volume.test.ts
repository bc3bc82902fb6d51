import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MIB = 1 << 20;
let folder: string;
let device: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactform-volume-'));
  device = join(folder, 'device');
  writeFileSync(device, '');
  truncateSync(device, 16 * MIB);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a line of Python where the collector's program is loaded. */
function python(line: string) {
  const load = `import os, sys; sys.path.insert(0, '${resolve('lib/guest/programs')}'); import collector`;
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, PYTHONDONTWRITEBYTECODE: '1' };
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', `${load}; ${line}`], { encoding: 'utf8', env });
  if (error !== undefined) throw new Error(`expected python3: run scripts/install-guest-tools.sh (${error.message})`);
  return { status, stdout, stderr };
}

const prepare = () => python(`collector.prepare('${device}')`);
const system = () => python(`import subprocess; subprocess.run(['blkid', '-p', '-s', 'TYPE', '-o', 'value', '${device}'])`).stdout;

test('a volume that nothing was ever written to gets a file system, once', () => {
  expect(prepare()).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(system()).toBe('ext4\n');
  const made = readFileSync(device);
  prepare();
  expect(readFileSync(device).equals(made)).toBe(true);
});

test.each([
  ['at its start', 0],
  ['in its last mebibyte', 15 * MIB + 512 * 1024],
])('a volume with data %s is never formatted', (_, position) => {
  const data = Buffer.alloc(16 * MIB);
  data.write('somebody’s', position);
  writeFileSync(device, data);
  prepare();
  expect(readFileSync(device).equals(data)).toBe(true);
});

test.each([
  ['below', 11, 0],
  ['at', 10, 3],
  ['above', 9, 3],
])('%s 90 percent the disk that is nearly full is told and nothing is deleted: %i percent free', (_, free, code) => {
  const root = join(folder, 'root');
  const metadata = join(folder, 'metadata.json');
  writeFileSync(metadata, JSON.stringify({ meta: { 'pactform:log:retention-days': '186' } }));
  const stubs = [
    `sys.argv = ['collector', '--metadata', '${metadata}', '--root', '${root}', '--today', '2026-07-07']`,
    'collector.packages.ensure = lambda names: []',
    'collector.shared.apply = lambda *words, **more: False',
    `host = '${root}/var/log/pactform/hosts/app-01'`,
    'os.makedirs(host)',
    `open(host + '/2026-01-02.log', 'w').close()`,
    `collector.os.statvfs = lambda path: type('Disk', (), {'f_bavail': ${free}, 'f_blocks': 100})`,
  ];
  const { status, stderr } = python(`${stubs.join('; ')}; collector.main()`);
  expect(status).toBe(code);
  expect(stderr.includes('nothing is deleted before its time: make it larger')).toBe(code === 3);
  expect(readFileSync(join(root, 'var/log/pactform/hosts/app-01/2026-01-02.log'), 'utf8')).toBe('');
});
