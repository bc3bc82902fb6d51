/**
 * Builds the real OpenStack provider from its Go module, for what needs Terraform to talk to it:
 * the schema and the plan tests. `node scripts/build-provider.mjs` prints the mirror's folder.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullSource, goModule, root, source, version } from './provider-identity.mjs';

const moduleFolder = path.join(root, 'provider');
const cache = path.join(root, '.provider');
const mirror = path.join(cache, 'mirror');
const binary = path.join(mirror, fullSource, version, platform(), `terraform-provider-openstack_v${version}`);
const stampFile = path.join(cache, 'built-from');

/**
 * Builds the provider unless it is built already (about a minute, network to the Go module proxy)
 * and returns the folder to name as `filesystem_mirror` in a Terraform CLI configuration.
 */
export function buildProvider() {
  checkVersion();
  const built = builtMirror();
  linkForTofu(path.dirname(binary));
  if (built !== undefined) return built;
  mkdirSync(path.dirname(binary), { recursive: true });
  go(['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', binary, goModule]);
  writeFileSync(stampFile, fingerprint());
  return mirror;
}

/** The folder of the provider that is built already, or undefined: then building it needs Go. */
export function builtMirror() {
  const built = existsSync(binary) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();
  return built ? mirror : undefined;
}

/** OpenTofu looks for the same provider under the name of its own registry; of a mirror's folders it follows links to the last alone. */
function linkForTofu(folder) {
  const link = path.join(mirror, 'registry.opentofu.org', source, version, platform());
  mkdirSync(path.dirname(link), { recursive: true });
  if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), folder), link);
}

/** The Terraform CLI configuration that takes the OpenStack provider from the mirror and from nowhere else. */
export function cliConfiguration(mirror) {
  return `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
}

function checkVersion() {
  const goMod = readFileSync(path.join(moduleFolder, 'go.mod'), 'utf8');
  const required = goMod.match(/terraform-provider-openstack\/v\d+ v(\S+)/)?.[1];
  if (required !== version) {
    throw new Error(
      `provider/go.mod requires the OpenStack provider ${required}, package.json says ${version}: ` +
        `run 'go get ${goModule}@v${version}' in ${moduleFolder}`,
    );
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(platform());
  for (const name of ['go.mod', 'go.sum']) hash.update(readFileSync(path.join(moduleFolder, name)));
  return hash.digest('hex');
}

/** Terraform's name of this machine, which is Go's. */
function platform() {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  return `${os}_${arch}`;
}

function go(args) {
  try {
    execFileSync('go', args, { cwd: moduleFolder, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('building the OpenStack provider needs Go 1.24 or newer: https://go.dev/doc/install');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(buildProvider());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
