// Keeps states in real servers with real locks: looks for Terraform, builds the provider, and runs test/state.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProvider, cliConfiguration } from '../provider-openstack/scripts/build-provider.mjs';

if (spawnSync('terraform', ['version']).error === undefined) process.exitCode = run();
else {
  console.error("the state tests need the program 'terraform', 1.10 or newer: https://developer.hashicorp.com/terraform/install");
  process.exitCode = 1;
}

function run() {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-state-'));
  try {
    const configuration = join(folder, 'terraform.rc');
    writeFileSync(configuration, cliConfiguration(buildProvider()));
    const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.state.config.js', ...process.argv.slice(2)];
    const env = { ...process.env, PACTFORM_PLAN_CLI_CONFIGURATION: configuration };
    return spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1;
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
