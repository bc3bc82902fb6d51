import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';

/** The tool as it is installed: a process of its own, which `npm test` builds before. */
const BIN = 'dist/bin/pactform.js';

/** Every run is slow beside one in this process: there are few. */
function pactform(argv: readonly string[], options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, BIN, ...argv], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function shell(command: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
  return { status, stderr };
}

/** What a check of the folder reads from the disk: its documents, and which parts of the tool. */
function loadedBy(folder: string) {
  const { stderr } = pactform(['check', folder], ['--require', './test/cli/what-was-loaded.cjs']);
  const { modules, read, startsProcesses } = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '');
  return {
    modules: modules.map((file: string) => relative('.', file)),
    code: read.filter((file: string) => file.endsWith('.js')).map((file: string) => basename(file)),
    documents: read.filter((file: string) => file.endsWith('.yaml')).map((file: string) => basename(file)),
    startsProcesses,
  };
}

test('check reads three documents and its own bundle: no cdktf, no constructs, no provider, no process, no positions', () => {
  expect(loadedBy('contracts/example')).toEqual({
    modules: [BIN],
    code: ['pactform.js', 'check.js'],
    documents: ['contract.yaml', 'deployment.yaml', 'sandbox.yaml'],
    startsProcesses: false,
  });
  expect(readFileSync('dist/bin/check.js', 'utf8')).not.toMatch(/cdktf|jsii|openstack_/);
});

test('positions are loaded when there is something to point at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-bundle-'));
  try {
    cpSync('contracts', folder, { recursive: true });
    const file = join(folder, 'example/deployment.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('iops: 12000 IOPS', 'iops: 9000 IOPS'));
    expect(loadedBy(join(folder, 'example'))).toMatchObject({
      code: ['pactform.js', 'check.js', 'syntax-tree.js'],
      startsProcesses: false,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('it prints what it prints in this process, and its version', () => {
  expect(pactform(['check', 'contracts/example'])).toEqual({
    status: 0,
    stdout: 'EX-2026-001: contracts/example/deployment.yaml: meets the contract\n',
    stderr: '',
  });
  expect(pactform(['cost', 'contracts/example']).stdout).toBe(readFileSync('test/cli/cost-example.golden.txt', 'utf8'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(pactform(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('bad input exits with 2 and is told on standard error, without a trace', () => {
  expect(pactform(['check', 'contracts/nowhere'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'contracts/nowhere: there is no such folder; check the path\n',
  });
});

test('a reader that has seen enough ends it without a word', () => {
  expect(shell(`node ${BIN} schema contract | head -1`)).toEqual({ status: 0, stderr: '' });
  expect(shell(`node ${BIN} check contracts/nowhere 2>&1 >/dev/null | true`)).toEqual({ status: 2, stderr: '' });
});

test('a result that cannot be written is not a success', () => {
  const full = shell(`node ${BIN} check contracts/example > /dev/full`);
  expect(full).toEqual({ status: 2, stderr: 'pactform: what it found cannot be written: ENOSPC: no space left on device, write\n' });
});
