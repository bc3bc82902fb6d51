import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Runs a TypeScript file in a process of its own, at the root of the repository: what a user sees on the terminal. */
export function runTypescript(file: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(__dirname, 'register-typescript.cjs'), join(ROOT, file), ...args],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'], ...environment } },
  );
  return { status, stdout, stderr };
}
