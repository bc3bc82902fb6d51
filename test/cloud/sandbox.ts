import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** A variable that `npm run test:cloud` sets. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error('these tests need a cloud and the OpenStack provider: run them with npm run test:cloud');
  return value;
}

/** The folder of the sandbox cloud. */
export const SANDBOX = () => given('PACTFORM_SANDBOX');
export const CLOUDS_YAML = () => join(SANDBOX(), 'clouds.yaml');

/** Runs a command of the sandbox, as `npm run sandbox --` does; what it prints. */
export function sandbox(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'sandbox/sandbox.mjs'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`sandbox ${args.join(' ')}: exit ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Runs a program of the sandbox's virtual environment, such as `openstack`, as an identity of its clouds.yaml; what it prints. */
export function inEnvironment(program: string, args: readonly string[], cloud = 'sandbox-admin'): string {
  const { status, stdout, stderr, error } = spawnSync(join(ROOT, 'sandbox/.venv/bin', program), args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env['PATH'], OS_CLIENT_CONFIG_FILE: CLOUDS_YAML(), OS_CLOUD: cloud, PYTHONPATH: join(ROOT, 'sandbox') },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** The `openstack` command with its answer as JSON. */
export function openstack<Answer>(args: readonly string[], cloud?: string): Answer {
  return JSON.parse(inEnvironment('openstack', [...args, '-f', 'json'], cloud));
}
