/** Takes the schema from the real provider and keeps it for `build-bindings.mjs`. Needs Go and Terraform. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildProvider, cliConfiguration } from './build-provider.mjs';
import { fullSource, source, version } from './provider-identity.mjs';
import { schemaPath, writeSchema } from './schema-file.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'openstack-schema-'));
try {
  // empty while Terraform is only asked whether it is there
  writeFileSync(path.join(folder, 'terraform.rc'), '');
  terraform(['version']);
  const mirror = buildProvider();
  writeFileSync(path.join(folder, 'terraform.rc'), cliConfiguration(mirror));
  const providers = { openstack: { source, version } };
  writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: providers } }));
  terraform(['init', '-input=false', '-no-color']);
  const printed = JSON.parse(terraform(['providers', 'schema', '-json']));
  const { provider, resource_schemas, data_source_schemas } = printed.provider_schemas[fullSource];
  const changed = writeSchema({
    format_version: printed.format_version,
    provider_schemas: { [fullSource]: { provider, resource_schemas, data_source_schemas } },
  });
  const resources = Object.keys(resource_schemas).length;
  const dataSources = Object.keys(data_source_schemas).length;
  console.log(
    `${path.basename(schemaPath)}: provider ${version}, ${resources} resources, ${dataSources} data sources, ` +
      (changed ? 'changed' : 'unchanged'),
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function terraform(args) {
  try {
    return execFileSync('terraform', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TF_CLI_CONFIG_FILE: path.join(folder, 'terraform.rc'), CHECKPOINT_DISABLE: '1' },
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('reading the schema needs Terraform 1.5 or newer: https://developer.hashicorp.com/terraform/install');
  }
}
