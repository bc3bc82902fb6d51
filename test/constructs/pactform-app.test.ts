import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTypescript } from './run-typescript';

const FINDINGS = `error  construct library/web  hostType
  2 servers (web-01, web-02): the arm clock of host type 'arm-standard' is 2 GHz, the contract requires at least 2.4 GHz
  clause 附件1 第1行, line cpu-arm (vcpu-clock-speed)
  fix: choose a type of 2.4 GHz or more for arm

EX-2026-001: library: 1 error, 0 warnings, 0 unknown
`;

const outdir = () => join(mkdtempSync(join(tmpdir(), 'pactform-app-')), 'out');
const run = (kind: string, folder: string) => runTypescript('test/constructs/apps/below-minimum.ts', [kind, folder]);

test('below a minimum the app says what check says, exits with 1 and writes nothing', () => {
  const folder = outdir();
  expect(run('pactform', folder)).toEqual({ status: 1, stdout: '', stderr: FINDINGS });
  expect(existsSync(folder)).toBe(false);
});

test('in an app of plain cdktf the stack refuses in the same words, without a trace', () => {
  const folder = outdir();
  const { status, stdout, stderr } = run('plain', folder);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(`[${FINDINGS.trimEnd()}]\n\nNode.js ${process.version}\n`);
  expect(readdirSync(join(folder, 'stacks'))).toEqual([]);
});
