// `npm run sandbox -- up|down|status|reset`: finds a Python that OpenStack runs on, and hands over to sandbox/openstack_sandbox.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const CANDIDATES = [process.env.PYTHON, 'python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10'].filter(Boolean);

const python = CANDIDATES.find(suits);
if (python === undefined) {
  const found = CANDIDATES.map((name) => `${name}: ${versionOf(name) ?? 'not found'}`).join(', ');
  console.error(`the sandbox needs Python 3.10 to 3.13 (${found}); install one, or name it in PYTHON`);
  process.exitCode = 1;
} else {
  const env = { ...process.env, PYTHONPATH: folder };
  const { status, signal } = spawnSync(python, ['-m', 'openstack_sandbox', ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exitCode = signal === null ? (status ?? 1) : 1;
}

function versionOf(name) {
  const { stdout, status } = spawnSync(name, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function suits(name) {
  const [major, minor] = (versionOf(name) ?? '0.0').split('.').map(Number);
  return major === 3 && minor >= 10 && minor <= 13;
}
