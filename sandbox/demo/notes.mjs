import { commandOf, KINDS } from './cdktf.mjs';
import { certificateCommands } from './certificates.mjs';
import { CLOUD, DEMO, LOG } from './place.mjs';

const NOUNS = { servers: 'servers', gpuNodes: 'GPU nodes', physicalServers: 'physical servers' };

/** What of the deployment was left out; nothing where all of it is there. */
export function scaleNotes(scaled) {
  const counts = Object.entries(NOUNS).map(([section, noun]) => {
    const pools = scaled.filter((pool) => pool.section === section);
    const sum = (key) => pools.reduce((whole, pool) => whole + pool[key], 0);
    return { noun, of: sum('of'), kept: sum('kept') };
  });
  const less = counts.filter(({ of, kept }) => kept < of).map(({ noun, of, kept }) => `${kept} of ${of} ${noun}`);
  return less.length === 0 ? [] : [`Scaled down for this machine: ${less.join(', ')}. All else, quotas too, is as in the contract.`];
}

export function differenceNotes(different) {
  if (different.length === 0) return [];
  return [`Not as deployed: ${different.join(', ')}. What was changed since is told by \`cdktf diff\`, below.`];
}

/** What a person does on a real cloud, and was done here. */
export function byHand({ certificates, clouds }, variables) {
  return [
    '',
    'Done for you; on a cloud of your own a person does it, between the entitlement and the rest:',
    ...certificateCommands(certificates, clouds).map((command) => `  ${command}`),
    ...variables.map((name) => `  export ${name}=…   # at least 32 characters, here random`),
    '',
  ];
}

export function nextSteps({ memory, seconds }) {
  const folder = quoted(DEMO);
  const sandbox = process.env.PACTFORM_SANDBOX ? `PACTFORM_SANDBOX=${quoted(CLOUD)} ` : '';
  return [
    `Took ${seconds} s; the services have ${memory} MB of memory.`,
    '',
    'Look into it (in a shell of its own):',
    `  cd ${folder} && . ./environment.sh`,
    '  openstack --os-cloud sandbox-admin server list --all-projects',
    `  ${commandOf('diff', 'servers')} --skip-provider-lock`,
    '',
    `Take it down: ${sandbox}npm run demo -- down, or by hand`,
    `  cd ${folder} && . ./environment.sh`,
    `  ${commandOf('destroy', ...KINDS.filter((kind) => kind !== 'entitlement'))} --skip-provider-lock`,
    `  ${commandOf('destroy', 'entitlement')} --skip-provider-lock`,
    `  ${sandbox}npm run sandbox -- down          # in the project's folder`,
    '',
    `All that was said on the way: ${LOG}`,
  ];
}

function quoted(text) {
  return /^[\w/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
