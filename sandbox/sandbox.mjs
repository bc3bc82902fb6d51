// `npm run sandbox -- up|down|status|reset`: finds a Python that OpenStack runs on, and hands over to sandbox/openstack_sandbox.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython, pythonNeeded } from './find-python.mjs';

const python = findPython();
if (python === undefined) {
  console.error(`the sandbox needs ${pythonNeeded()}`);
  process.exitCode = 1;
} else {
  const env = { ...process.env, PYTHONPATH: dirname(fileURLToPath(import.meta.url)) };
  const { status, signal } = spawnSync(python, ['-m', 'openstack_sandbox', ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exitCode = signal === null ? (status ?? 1) : 1;
}
