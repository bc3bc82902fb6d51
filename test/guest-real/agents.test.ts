import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { hostServiceSettings } from '../../lib/openstack/guest-settings';

const ANTIVIRUS = { id: 'antivirus', package: 'clamav-daemon', unit: 'clamav-daemon', settingsFile: '/etc/default/clamav-daemon' };
const HARDENING = { id: 'hardening', package: 'aide', unit: 'dailyaidecheck.timer', settingsFile: '/etc/default/aide' };
let folder: string;
/** The program itself: the tests give it no PATH but their own. */
let python: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactform-agents-'));
  mkdirSync(join(folder, 'bin'));
  python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  if (python === '') throw new Error('expected python3: run scripts/install-guest-tools.sh');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of the server that only notes how it was called. */
function record(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> ${folder}/calls\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Debian, where a package is installed once it was installed. */
function debian(): void {
  record('apt-get', `case "$*" in *install*) for last; do :; done; echo "$last" >> ${folder}/installed;; esac`);
  record(
    'dpkg-query',
    `for last; do :; done; while read -r each; do [ "$each" = "$last" ] && printf installed; done < ${folder}/installed`,
  );
  record('systemctl', 'exit 0');
  writeFileSync(join(folder, 'installed'), '');
}

function run(agents: Parameters<typeof hostServiceSettings>[0], more: Record<string, string> = {}) {
  rmSync(join(folder, 'calls'), { force: true });
  writeFileSync(join(folder, 'metadata.json'), JSON.stringify({ meta: { ...hostServiceSettings(agents), ...more } }));
  const words = [resolve('lib/guest/programs/agents.py'), '--metadata', join(folder, 'metadata.json'), '--root', folder];
  const { status, stderr } = spawnSync(python, words, { encoding: 'utf8', env: { PATH: join(folder, 'bin') } });
  const file = join(folder, 'calls');
  const calls = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return { status, stderr, changes: calls.filter((call) => !/^(dpkg-query|rpm -q|systemctl is-active)/.test(call)) };
}

const APT = 'apt-get -q -y -o DPkg::Lock::Timeout=300';
const text = (path: string) => readFileSync(join(folder, path), 'utf8');

test('a missing agent is installed, told its settings and started, once', () => {
  debian();
  const agent = { ...ANTIVIRUS, settings: { server: '10.30.0.40', mode: 'strict' } };
  expect(run([agent])).toEqual({
    status: 0,
    stderr: '',
    changes: [
      `${APT} update`,
      `${APT} install --no-install-recommends -- clamav-daemon`,
      'systemctl enable clamav-daemon',
      'systemctl restart clamav-daemon',
    ],
  });
  expect(text('etc/default/clamav-daemon')).toBe(
    "# Written by Pactform from this server's metadata; changes are overwritten.\nmode=strict\nserver=10.30.0.40\n",
  );
  expect(run([agent])).toEqual({ status: 0, stderr: '', changes: [] });
});

test('a changed setting restarts its own agent and no other', () => {
  debian();
  run([
    { ...ANTIVIRUS, settings: { server: '10.30.0.40' } },
    { ...HARDENING, settings: {} },
  ]);
  expect(
    run([
      { ...ANTIVIRUS, settings: { server: '10.30.0.41' } },
      { ...HARDENING, settings: {} },
    ]).changes,
  ).toEqual(['systemctl enable clamav-daemon', 'systemctl restart clamav-daemon']);
  expect(text('etc/default/clamav-daemon')).toContain('server=10.30.0.41\n');
});

test('an agent that is told nothing keeps the file of its package', () => {
  debian();
  const file = join(folder, 'etc/default/aide');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'COMMAND=check\n');
  expect(run([{ ...HARDENING, settings: {} }]).status).toBe(0);
  expect(text('etc/default/aide')).toBe('COMMAND=check\n');
});

test('an agent that somebody stopped is started again', () => {
  debian();
  run([{ ...ANTIVIRUS, settings: {} }]);
  record('systemctl', '[ "$1" != is-active ]');
  expect(run([{ ...ANTIVIRUS, settings: {} }]).changes).toEqual(['systemctl enable --now clamav-daemon']);
});

test('where there is dnf instead of apt-get, it installs', () => {
  record('dnf', '');
  record('rpm', 'exit 1');
  record('systemctl', '');
  expect(run([{ ...HARDENING, settings: {} }]).changes).toEqual([
    'dnf -q -y install aide',
    'systemctl enable dailyaidecheck.timer',
    'systemctl restart dailyaidecheck.timer',
  ]);
});

test('one agent that fails stops no other, and is told', () => {
  debian();
  record('apt-get', `case "$*" in *aide*) exit 100;; *install*) for last; do :; done; echo "$last" >> ${folder}/installed;; esac`);
  const { status, stderr, changes } = run([
    { ...HARDENING, id: 'a-hardening', settings: {} },
    { ...ANTIVIRUS, settings: {} },
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^a-hardening: Command .* returned non-zero exit status 100\.\n$/);
  expect(changes).toContain('systemctl restart clamav-daemon');
});

test.each([
  ['package', '--allow-unauthenticated', 'expected a package'],
  ['package', 'a; reboot', 'expected a package'],
  ['unit', '--now', 'expected a unit'],
  ['settings-file', '/etc/../root/.profile', 'expected a settings-file'],
  ['settings-file', '/etc/..', 'expected a settings-file'],
  ['set:x', 'a\nb=c', 'expected a setting and its value'],
])('a wrong %s is neither installed nor written: %j', (key, value, message) => {
  debian();
  const { status, stderr, changes } = run([{ ...ANTIVIRUS, settings: {} }], { [`pactform:agent:antivirus:${key}`]: value });
  expect({ status, changes }).toEqual({ status: 1, changes: [] });
  expect(stderr).toContain(`antivirus: ${message}`);
});

test('a server without settings does nothing', () => {
  expect(run([])).toEqual({ status: 0, stderr: '', changes: [] });
});
