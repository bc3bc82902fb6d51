import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { cliConfiguration } from '../../provider-openstack/scripts/build-provider.mjs';
import { demoVariables, environmentScript } from './environment.mjs';
import { CONTRACT, DEMO, ROOT } from './place.mjs';
import { run } from './run.mjs';

export const KINDS = ['entitlement', 'servers', 'metal', 'services'];

/** What a user's own folder has: the app, and how Terraform comes by the provider. Returns the file with its environment. */
export function prepareFolder(mirror) {
  const write = (name, text) => writeFileSync(join(DEMO, name), text, { mode: 0o600 });
  write('cdktf.json', `${JSON.stringify({ language: 'typescript', app: `node ${JSON.stringify(join(ROOT, 'dist/stacks/main.js'))}` })}\n`);
  write('package.json', '{}\n');
  write('terraform.rc', cliConfiguration(mirror));
  write('environment.sh', environmentScript());
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(DEMO, 'node_modules'));
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return join(DEMO, 'environment.sh');
}

/** Deploys a stack, as a user does; what changed. */
export async function deploy(kind) {
  const printed = await cdktf('deploy', kind);
  const [, added, changed, destroyed] = /Apply complete! Resources: (\d+) added, (\d+) changed, (\d+) destroyed/.exec(printed) ?? [];
  if (added === undefined || added + changed + destroyed === '000') return 'no changes';
  return [
    `${added} added`,
    ...(changed === '0' ? [] : [`${changed} changed`]),
    ...(destroyed === '0' ? [] : [`${destroyed} destroyed`]),
  ].join(', ');
}

/** Whether Terraform knows of anything in the stack. */
export function isDeployed(kind) {
  const state = join(DEMO, `terraform.${CONTRACT}-${kind}.tfstate`);
  return existsSync(state) && JSON.parse(readFileSync(state, 'utf8')).resources.length > 0;
}

export async function destroy(kind) {
  const printed = await cdktf('destroy', kind);
  return `${/Resources: (\d+) destroyed/.exec(printed)?.[1] ?? 0} destroyed`;
}

export function commandOf(command, ...kinds) {
  return `npx cdktf ${command} ${kinds.map((kind) => `${CONTRACT}-${kind}`).join(' ')}`;
}

async function cdktf(command, kind) {
  const home = join(DEMO, 'home');
  mkdirSync(home, { recursive: true });
  const program = join(ROOT, 'node_modules/.bin/cdktf');
  // Without the registry nothing is known to lock the provider for other machines.
  const args = [program, command, `${CONTRACT}-${kind}`, '--auto-approve', '--skip-provider-lock'];
  return stripVTControlCharacters(await run(process.execPath, args, { cwd: DEMO, variables: { ...demoVariables(), HOME: home } }));
}
