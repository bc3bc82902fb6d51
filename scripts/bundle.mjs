// Bundles the command line into one file: what `check` does must not cost more than it takes to read three documents.
import { chmodSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
await build({
  entryPoints: ['lib/cli/pactform.ts'],
  outfile: 'dist/pactform.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
  define: { 'process.env.PACTFORM_VERSION': JSON.stringify(version) },
  logLevel: 'warning',
});
chmodSync('dist/pactform.js', 0o755);
