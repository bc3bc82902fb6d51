// Bundles the command line: what `check` does must not cost more than it takes to read three documents, so that what it
// does not need (other commands, the parser that knows positions) stands in files of its own and is read when asked for.
import { chmodSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Modules that `require` loads on demand; each becomes a file of its own in dist/. */
const ON_DEMAND = {
  './check': 'check',
  './reconcile': 'reconcile',
  './cost': 'cost',
  './schema': 'schema',
  './syntax-tree': 'syntax-tree',
};

const onDemand = {
  name: 'on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[a-z-]+$/ }, ({ path, kind }) =>
      kind === 'require-call' && path in ON_DEMAND ? { path: `./${ON_DEMAND[path]}.js`, external: true } : undefined,
    );
  },
};

/** zod brings its messages in fifty languages; only the English ones are ever used. */
const englishOnly = {
  name: 'english-only',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';", loader: 'js' }));
  },
};

await build({
  entryPoints: {
    pactform: 'lib/cli/pactform.ts',
    check: 'lib/cli/check.ts',
    reconcile: 'lib/cli/reconcile.ts',
    cost: 'lib/cli/cost.ts',
    schema: 'lib/cli/schema.ts',
    'syntax-tree': 'lib/document/syntax-tree.ts',
  },
  outdir: 'dist/bin',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.PACTFORM_VERSION': JSON.stringify(version) },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [onDemand, englishOnly],
  logLevel: 'warning',
});
chmodSync('dist/bin/pactform.js', 0o755);
