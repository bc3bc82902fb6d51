import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO } from './place.mjs';

/** Kept: another key at the next run would be a change of the tunnel. */
const FILE = join(DEMO, 'shared-keys.json');

/** The variable with the pre-shared key of each VPN tunnel, as far as they are made. */
export function sharedKeys() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** Makes those that are missing; the names of all variables. */
export function makeSharedKeys(tunnels) {
  const names = tunnels.map(({ name }) => `TF_VAR_vpn_psk_${name.replaceAll('-', '_')}`);
  const known = sharedKeys();
  const keys = Object.fromEntries(names.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]));
  writeFileSync(FILE, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return names;
}
