// Makes dist/: every module of lib/ and stacks/ as JavaScript, which cdktf runs, the programs of servers as they are, and the command
// line as bundles: `check` must not cost more than it takes to read three documents. What it does not need (other commands, the parser
// that knows positions) stands in files of its own, read on demand; each is kept with its compiled code. dist/ is swapped as a whole:
// another command may be running. With declarations and the provider's bindings it is what `npm pack` packs, too.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bringBindings, declare, keepLicences } from './build-library.mjs';

const NEW = `.dist-${process.pid}`;
const BIN = join(NEW, 'bin');

/** Modules that `require` loads on demand, and a run of each that compiles what a user's run needs. */
const ON_DEMAND = {
  'lib/cli/check.ts': ['check', 'contracts/example'],
  'lib/cli/reconcile.ts': ['reconcile', 'contracts/example'],
  'lib/cli/cost.ts': ['cost', 'contracts/example'],
  // a build asks no cloud
  'lib/cli/preflight.ts': ['preflight', '--help'],
  'lib/cli/schema.ts': ['schema', 'deployment'],
  'lib/document/syntax-tree.ts': ['check', 'contracts'],
};

const onDemand = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/[a-z-]+$/ }, ({ path, kind, resolveDir }) => {
      const source = resolve(resolveDir, `${path}.ts`);
      return kind === 'require-call' && Object.keys(ON_DEMAND).some((each) => resolve(each) === source)
        ? { path: source, namespace: 'on-demand' }
        : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => ({
      contents: `module.exports = require('./lib/cli/load-compiled').loadCompiled(__dirname + '/${basename(path, '.ts')}.js');`,
      resolveDir: resolve('.'),
    }));
  },
};

/** zod brings its messages in fifty languages; only the English ones are ever used. */
const englishOnly = {
  name: 'english-only',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';", loader: 'js' }));
  },
};

/** Runs in a process of its own: `node scripts/build.mjs compile FILE ARG…` keeps what V8 compiled during one run. */
async function keepCompiledCode(file, [, ...args]) {
  // V8 takes compiled code only where its own flags are the same
  await import(pathToFileURL(resolve(dirname(file), 'short-run.js')).href);
  const { compile } = (await import(pathToFileURL(resolve(dirname(file), 'load-compiled.js')).href)).default;
  const { script, run } = compile(resolve(file));
  const [command] = Object.values(run());
  const ignore = () => undefined;
  if (basename(file) === 'syntax-tree.js') new command('a: [1, { b: c }]\nd: "x"\n').position(['a', 1, 'b']);
  else command(args, { out: ignore, error: ignore });
  writeFileSync(`${file}.cache`, script.createCachedData());
}

/** Types are checked by `npm run lint`; here they are only taken off. */
async function transpile() {
  await build({
    entryPoints: ['lib/**/*.ts', 'stacks/**/*.ts'],
    outbase: '.',
    outdir: NEW,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** Programs of servers go into their user data as they are. */
function copyPrograms() {
  const folder = join('lib', 'guest', 'programs');
  cpSync(folder, join(NEW, folder), { recursive: true, filter: (source) => source === folder || source.endsWith('.py') });
}

async function bundle() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { metafile } = await build({
    entryPoints: ['lib/cli/pactform.ts', 'lib/cli/load-compiled.ts', 'lib/cli/short-run.ts', ...Object.keys(ON_DEMAND)],
    entryNames: '[name]',
    outdir: BIN,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    define: { 'process.env.PACTFORM_VERSION': JSON.stringify(version) },
    plugins: [onDemand, englishOnly],
    logLevel: 'warning',
  });
  keepLicences(BIN, metafile);
  chmodSync(join(BIN, 'pactform.js'), 0o755);
  for (const [source, args] of Object.entries(ON_DEMAND)) {
    const file = join(BIN, `${basename(source, '.ts')}.js`);
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'compile', file, ...args], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

const [, , verb, file, ...args] = process.argv;
if (verb === 'compile') await keepCompiledCode(file, args);
else {
  try {
    await Promise.all([transpile(), declare(NEW), bundle()]);
    bringBindings(NEW);
    copyPrograms();
    swapIn();
  } finally {
    rmSync(NEW, { recursive: true, force: true });
  }
}

function swapIn() {
  const old = `${NEW}-old`;
  if (existsSync('dist')) renameSync('dist', old);
  renameSync(NEW, 'dist');
  rmSync(old, { recursive: true, force: true });
}
