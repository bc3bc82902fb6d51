import { preflight as askCloud } from '../cloud/preflight';
import { loadContractFolder } from '../deployment/load-contract-folder';
import { stateOfEnvironment } from '../deployment/state-of-environment';
import { preflightJson } from '../report/preflight-json';
import { preflightText } from '../report/preflight-text';
import { type Arguments, choice, contractFolders, UsageError } from './command';
import { commandLine } from './command-line';

const KINDS = ['entitlement', 'servers', 'metal', 'services'] as const;
const LIMIT_SECONDS = 10;

const HELP = `Examples:
  pactform preflight contracts/example
  pactform preflight contracts/example --stack servers --stack services
  pactform preflight contracts/example --format json

Asks the cloud, with the entries of clouds.yaml that the deployment names, whether it can be deployed now, and tells at once all that is
in the way: services that do not answer, passwords, projects, images, networks, certificates, hosts, nodes, quotas, and what an
interrupted deploy has left behind. It reads alone and changes nothing.

Usage: pactform preflight CONTRACT_DIR [options]
  --deployment FILE     ask for this deployment instead of CONTRACT_DIR/deployment.yaml
  --stack STACK         entitlement, servers, metal or services; several times for several, all four without it
  --timeout SECONDS     what each request to a service gets, ${LIMIT_SECONDS} by default
  --format text|json    text by default
Exit codes: 0 ready, or to be deployed after the entitlement, 1 something is in the way, 2 bad input or usage.
`;

/** `pactform preflight`: whether the cloud is ready for a deployment. */
export const preflight = commandLine({
  name: 'preflight',
  help: HELP,
  options: {
    deployment: { type: 'string' },
    stack: { type: 'string', multiple: true },
    timeout: { type: 'string' },
    format: { type: 'string' },
  },
  async run(args, { out }) {
    const render = choice(args, 'format', ['text', 'json']) === 'json' ? preflightJson : preflightText;
    const [folder, ...others] = contractFolders(args);
    if (folder === undefined || others.length > 0) throw new UsageError('one contract folder at a time is asked for');
    const kinds = kindsOf(args);
    const limitSeconds = secondsOf(args);
    const state = stateOfEnvironment(process.env);
    const { deployment } = loadContractFolder(folder, { deploymentFile: args.text('deployment') });
    const found = await askCloud({ deployment, kinds, environment: process.env, workingDirectory: process.cwd(), limitSeconds, state });
    out(render(found));
    return found.obstacles.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

function kindsOf(args: Arguments) {
  const named = args.texts('stack');
  const unknown = named.find((name) => !KINDS.some((kind) => kind === name));
  if (unknown !== undefined) throw new UsageError(`--stack '${unknown}' is not known; it is one of ${KINDS.join(', ')}`);
  return KINDS.filter((kind) => named.length === 0 || named.includes(kind));
}

function secondsOf(args: Arguments): number {
  const text = args.text('timeout') ?? String(LIMIT_SECONDS);
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600))
    throw new UsageError(`--timeout '${text}' is not known; it is a number of seconds above 0, at most 600`);
  return seconds;
}
