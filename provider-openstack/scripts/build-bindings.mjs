/**
 * Generates this package's `lib` from the kept provider schema: needs neither Terraform nor the
 * provider. Runs on `npm ci`; does nothing when `lib` is up to date.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, source, version } from './provider-identity.mjs';
import { readSchema, schemaPath } from './schema-file.mjs';

const require = createRequire(import.meta.url);
const lib = path.join(root, 'lib');
const stampName = '.built-from';

const stamp = fingerprint();
if (!isUpToDate(stamp)) {
  const started = Date.now();
  const work = mkdtempSync(path.join(root, '.build-'));
  try {
    await generate(path.join(work, 'source'));
    compile(path.join(work, 'source/providers/openstack'), path.join(work, 'lib'));
    writeFileSync(path.join(work, 'lib', stampName), stamp);
    // lib is replaced as a whole: an interrupted build leaves the old one, a running test never sees half of one
    if (existsSync(lib)) renameSync(lib, path.join(work, 'replaced'));
    renameSync(path.join(work, 'lib'), lib);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`@cdktf/provider-openstack ${version}: ${readdirSync(lib).length - 1} modules built in ${seconds} s`);
}

/** Everything that decides what `lib` holds. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [
    path.join(root, 'package.json'), // the versions of the provider, the generator and the compiler
    schemaPath,
    ...readdirSync(path.join(root, 'scripts'))
      .sort()
      .map((name) => path.join(root, 'scripts', name)),
  ]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isUpToDate(stamp) {
  const file = path.join(lib, stampName);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** Writes one TypeScript module a resource and data source. */
async function generate(folder) {
  // @cdktf/commons asks Terraform for its version as soon as it is loaded, and reports a failure
  // over the network; the generator needs neither
  process.env.TERRAFORM_BINARY_NAME = 'true';
  process.env.CHECKPOINT_DISABLE = '1';
  const { ConstructsMakerTarget, Language } = require('@cdktf/commons');
  const { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } = require('@cdktf/provider-generator');
  const code = new CodeMaker();
  const schema = { ...readSchema() };
  schema.provider_versions = Object.fromEntries(Object.keys(schema.provider_schemas).map((name) => [name, version]));
  const constraint = new TerraformProviderConstraint(`${source}@${version}`);
  new TerraformProviderGenerator(code, schema).generate(ConstructsMakerTarget.from(constraint, Language.TYPESCRIPT));
  await code.save(folder);
  // the index would make every import load all modules
  rmSync(path.join(folder, 'providers/openstack/index.ts'));
  rmSync(path.join(folder, 'providers/openstack/lazy-index.ts'));
}

function compile(folder, outDir) {
  const config = path.join(folder, 'tsconfig.json');
  const compilerOptions = {
    module: 'commonjs',
    moduleResolution: 'bundler',
    target: 'es2022',
    rootDir: folder,
    outDir,
    declaration: true,
    // decides what the declarations say: without it `string | undefined` is written as `string`
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' });
}
