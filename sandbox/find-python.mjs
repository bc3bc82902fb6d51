import { spawnSync } from 'node:child_process';

const CANDIDATES = [process.env.PYTHON, 'python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10'].filter(Boolean);

/** A Python that OpenStack runs on, or undefined. */
export function findPython() {
  return CANDIDATES.find(suits);
}

/** What is missing where there is none, with what was found. */
export function pythonNeeded() {
  const found = CANDIDATES.map((name) => `${name}: ${versionOf(name) ?? 'not found'}`).join(', ');
  return `Python 3.10 to 3.13 (${found}); install one, or name it in PYTHON`;
}

function versionOf(name) {
  const { stdout, status } = spawnSync(name, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function suits(name) {
  const [major, minor] = (versionOf(name) ?? '0.0').split('.').map(Number);
  return major === 3 && minor >= 10 && minor <= 13;
}
