// What the suites with the real provider share: the programs that they need, Terraform's configuration with the provider built here, and jest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProvider, cliConfiguration } from '../provider-openstack/scripts/build-provider.mjs';

/** TERRAFORM_BINARY_NAME chooses the program, as it does for cdktf. */
const TERRAFORM = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';

const INSTALL = 'https://developer.hashicorp.com/terraform/install (OpenTofu: https://opentofu.org/docs/intro/install)';

/** Terraform from a version on. */
export const terraform = (version) => [TERRAFORM, `Terraform ${version} or newer: ${INSTALL}`];

export const GO = ['go', 'Go 1.24 or newer, which builds the OpenStack provider: https://go.dev/doc/install'];

/** Says which programs are missing and where they are had; whether all are there. */
export function hasPrograms(suite, programs) {
  const missing = programs.filter(([program]) => spawnSync(program, ['version']).error !== undefined);
  for (const [program, remedy] of missing)
    console.error(`the ${suite} tests need the program '${program}', which is not in PATH; install ${remedy}`);
  return missing.length === 0;
}

/** Calls with a folder for what is temporary, and the configuration file by which Terraform takes the provider from here; exit code of it. */
export function withProvider(run) {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-'));
  try {
    const configuration = join(folder, 'terraform.rc');
    writeFileSync(configuration, cliConfiguration(buildProvider()));
    return run({ folder, configuration });
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the tests of a configuration of jest with further variables; its exit code. */
export function jest(config, variables, args = process.argv.slice(2)) {
  const command = ['node_modules/jest/bin/jest.js', '--config', config, ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...variables } }).status ?? 1;
}
