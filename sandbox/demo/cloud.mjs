import { join } from 'node:path';
import { CLOUD, CONTRACT, PROGRAMS, ROOT } from './place.mjs';
import { run } from './run.mjs';

const SANDBOX = join(ROOT, 'sandbox/sandbox.mjs');
const PLACE = { PACTFORM_SANDBOX: CLOUD };

/** What the sandbox brings up by itself of each type of bare-metal node. */
const NODES = 12;

/** Runs a command of the sandbox. */
export function sandbox(...args) {
  return run(process.execPath, [SANDBOX, ...args], { variables: PLACE });
}

/** Starts the cloud, with as many bare-metal nodes of a type as are deployed. */
export function startCloud(nodes) {
  return sandbox('up', ...(nodes > NODES ? ['--nodes', String(nodes)] : []));
}

/** Memory of all services together, in MB. */
export async function memoryMb() {
  const status = await sandbox('status');
  return [...status.matchAll(/ (\d+) MB /g)].reduce((sum, [, memory]) => sum + Number(memory), 0);
}

/** All that the contract has, as the cloud's own APIs tell its administrator. */
export async function readCloud() {
  const variables = { OS_CLOUD: 'sandbox-admin', PYTHONPATH: join(ROOT, 'sandbox') };
  return JSON.parse(await run(join(PROGRAMS, 'python'), ['-m', 'openstack_sandbox.read_cloud', CONTRACT], { variables }));
}
