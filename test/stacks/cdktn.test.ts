import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { terraformOf } from './terraform-of';

const ROOT = join(__dirname, '../..');
const CONTRACTS = ['dsj-2026-030', 'smart-water-2026', 'example'];

/** All stacks, synthesized in a process of its own. */
function synthesized(...modules: string[]) {
  const outdir = join(mkdtempSync(join(tmpdir(), 'pactform-cdktn-')), 'out');
  const required = ['test/constructs/register-typescript.cjs', ...modules].flatMap((file) => ['--require', join(ROOT, file)]);
  const { status, stderr } = spawnSync(process.execPath, [...required, 'stacks/main.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      CDKTF_OUTDIR: outdir,
      PACTFORM_CONTRACT: CONTRACTS.map((id) => `contracts/${id}`).join(delimiter),
    },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return terraformOf(outdir, ROOT);
}

test('all stacks of all contracts are the same Terraform with cdktn as with cdktf', () => {
  const withCdktf = synthesized();
  expect(Object.keys(withCdktf)).toEqual(
    [...CONTRACTS].sort().flatMap((id) => ['entitlement', 'metal', 'servers', 'services'].map((kind) => `${id}-${kind}`)),
  );
  expect(synthesized('test/stacks/cdktn-as-cdktf.cjs')).toEqual(withCdktf);
}, 60_000);
