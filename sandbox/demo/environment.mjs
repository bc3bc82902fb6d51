import { delimiter, join } from 'node:path';
import { CLOUDS_YAML, CONTRACT_FOLDER, DEMO, PROGRAMS } from './place.mjs';
import { sharedKeys } from './shared-keys.mjs';

/** What is said to Terraform, cdktf and OpenStack's own client by these is the user's, and about another cloud. */
const OTHERS = /^(TF_|OS_|PACTFORM_)/;
const KEPT = new Set(['PACTFORM_SANDBOX']);

/** Variables by which programs work on the demo and on nothing else. */
export function demoVariables() {
  return {
    OS_CLIENT_CONFIG_FILE: CLOUDS_YAML,
    PACTFORM_CONTRACT: CONTRACT_FOLDER,
    TF_CLI_CONFIG_FILE: join(DEMO, 'terraform.rc'),
    // The provider comes from a mirror, which Terraform refuses to fill a cache from.
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
    CHECKPOINT_DISABLE: '1',
    ...sharedKeys(),
  };
}

export function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !OTHERS.test(name) || KEPT.has(name));
  return {
    ...Object.fromEntries(inherited),
    ...demoVariables(),
    PATH: [PROGRAMS, process.env.PATH].join(delimiter),
    // cdktf draws on the terminal otherwise.
    CI: '1',
  };
}

/** The same for a shell of the user's, so that `openstack` and `npx cdktf` work on the demo there. */
export function environmentScript() {
  const exports = Object.entries(demoVariables()).map(([name, value]) => `export ${name}=${quoted(value)}`);
  return `# In a shell: . environment.sh
for name in $(env | sed -n 's/^\\(OS_[A-Za-z0-9_]*\\)=.*/\\1/p'); do unset "$name"; done
${exports.join('\n')}
export PATH=${quoted(PROGRAMS)}:"$PATH"
`;
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
