// Deploys onto a real OpenStack: makes a sandbox cloud of its own, builds the provider, runs test/cloud, and takes the cloud down.
// `npm run test:cloud -- faults` runs the files whose name has 'faults'. With PACTFORM_SANDBOX the cloud there is used, and left running.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GO, hasPrograms, jest, terraform, withProvider } from './run-with-provider.mjs';

const given = process.env.PACTFORM_SANDBOX;
const cloud = given || mkdtempSync(join(tmpdir(), 'pactform-cloud-'));

function sandbox(command) {
  const { status } = spawnSync(process.execPath, ['sandbox/sandbox.mjs', command], {
    stdio: 'inherit',
    env: { ...process.env, PACTFORM_SANDBOX: cloud },
  });
  return status ?? 1;
}

function run({ folder, configuration }) {
  if (sandbox('up') !== 0) return 1;
  return jest('jest.cloud.config.js', {
    PACTFORM_SANDBOX: cloud,
    PACTFORM_CLOUD_FOLDER: folder,
    PACTFORM_PLAN_CLI_CONFIGURATION: configuration,
  });
}

try {
  process.exitCode = hasPrograms('cloud', [terraform('1.4'), GO]) ? withProvider(run) : 1;
} finally {
  if (!given) {
    sandbox('down');
    // what went wrong stands in the services' logs
    if (process.exitCode === 0) rmSync(cloud, { recursive: true, force: true });
    else console.error(`the cloud's logs: ${join(cloud, 'log')}`);
  }
}
