import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FINDINGS = `error  construct library/web  hostType
  2 servers (web-01, web-02): the arm clock of host type 'arm-standard' is 2 GHz, the contract requires at least 2.4 GHz
  clause 附件1 第1行, line cpu-arm (vcpu-clock-speed)
  fix: choose a type of 2.4 GHz or more for arm

EX-2026-001: library: 1 error, 0 warnings, 0 unknown
`;

test.each([
  ['the app says what check says', 'pactform'],
  ['an app of plain cdktf does so too, without a trace or a line of source', 'plain'],
])('below a minimum %s, exits with 1 and writes nothing', (_, kind) => {
  const outdir = join(mkdtempSync(join(tmpdir(), 'pactform-app-')), 'out');
  const app = spawnSync(process.execPath, ['test/constructs/apps/below-minimum.cjs', kind, outdir], { encoding: 'utf8' });
  expect({ status: app.status, stdout: app.stdout, stderr: app.stderr }).toEqual({ status: 1, stdout: '', stderr: FINDINGS });
  expect(existsSync(outdir)).toBe(false);
});
