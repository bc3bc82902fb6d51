import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraformOf } from '../stacks/terraform-of';

const ROOT = join(__dirname, '../..');

function run(outdir: string, command: string, ...args: string[]) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH, HOME, CHECKPOINT_DISABLE: '1', PACTFORM_CONTRACT: 'contracts/example', PACTFORM_OFFLINE: '1' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return { printed: `${stdout}${stderr}`, terraform: terraformOf(outdir, ROOT) };
}

function folder(): string {
  return join(mkdtempSync(join(tmpdir(), 'pactform-cli-')), 'out');
}

test("cdktn's command line, on the Node that it needs, synthesizes the app as cdktf's does", () => {
  const [one, other] = [folder(), folder()];
  const cdktf = run(one, 'node_modules/.bin/cdktf', 'synth', '--output', one);
  const packages = ['--package=node@24', '--package=cdktn-cli@0.24.0'];
  const cdktn = run(other, 'npx', '--yes', '--prefer-offline', '--loglevel=error', ...packages, '--', 'cdktn', 'synth', '--output', other);
  expect(cdktn.printed).toContain('example-services');
  expect(Object.keys(cdktf.terraform)).toHaveLength(4);
  expect(cdktn.terraform).toEqual(cdktf.terraform);
});
