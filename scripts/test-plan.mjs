// Plans every stack with the real provider: looks for the programs that this needs, builds the provider, and runs test/plan.
// `npm run test:plan -- dsj` runs the files whose name has 'dsj'; `--programs` looks for the programs and no more; TERRAFORM_BINARY_NAME chooses the program, as it does for cdktf.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProvider, cliConfiguration } from '../provider-openstack/scripts/build-provider.mjs';

const terraform = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
const NEEDED = [
  [
    terraform,
    'Terraform 1.4 or newer: https://developer.hashicorp.com/terraform/install (OpenTofu: https://opentofu.org/docs/intro/install)',
  ],
  ['go', 'Go 1.24 or newer, which builds the OpenStack provider: https://go.dev/doc/install'],
];

const missing = NEEDED.filter(([program]) => spawnSync(program, ['version']).error !== undefined);
for (const [program, remedy] of missing)
  console.error(`the plan tests need the program '${program}', which is not in PATH; install ${remedy}`);
if (missing.length > 0) process.exitCode = 1;
else if (!process.argv.includes('--programs')) process.exitCode = run();

function run() {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-plan-'));
  try {
    const configuration = join(folder, 'terraform.rc');
    writeFileSync(configuration, cliConfiguration(buildProvider()));
    const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.plan.config.js', ...process.argv.slice(2)];
    const env = { ...process.env, PACTFORM_PLAN_FOLDER: folder, PACTFORM_PLAN_CLI_CONFIGURATION: configuration };
    return spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1;
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
