import { DemoFailure } from './demo-failure.mjs';

export const HELP = `npm run demo [-- --scale N]   a cloud on this machine with contract DSJ-2026-030 deployed on it
npm run demo -- down          destroys what was deployed, and stops the cloud

  --scale N   of every pool of servers and GPU nodes, one in N is deployed
              (without it: all servers, and one GPU node in ten)

A second run changes nothing and shows the table again; one that was interrupted continues.
The cloud lives in the folder PACTFORM_SANDBOX, otherwise in sandbox/.cloud. Nothing else is used or changed:
no clouds.yaml or OS_* variable of yours, and no state.
`;

/** One GPU node in ten: a node has eight ports and a machine of its own in Ironic, and ten show all that ninety-five do. */
const DEFAULT = { servers: 1, gpuNodes: 10, physicalServers: 1 };

/** What is to be done: `{ command, factors }`. */
export function commandLine(args) {
  if (args.includes('--help') || args.includes('-h')) return { command: 'help' };
  if (args.length === 0) return { command: 'up', factors: DEFAULT };
  if (args.length === 1 && args[0] === 'down') return { command: 'down' };
  const [, value = args[1]] = /^--scale=(.*)$/s.exec(args[0]) ?? [];
  const rest = args[0] === '--scale' ? args.slice(2) : args.slice(1);
  if (!args[0].startsWith('--scale') || rest.length > 0)
    throw new DemoFailure(`expected 'down', '--scale N' or nothing, received '${args.join(' ')}'; npm run demo -- --help`);
  if (!/^[1-9][0-9]*$/.test(value ?? ''))
    throw new DemoFailure(`--scale: expected a whole number from 1 on, received ${value === undefined ? 'nothing' : `'${value}'`}`);
  const factor = Number(value);
  return { command: 'up', factors: { servers: factor, gpuNodes: factor, physicalServers: factor } };
}
