#!/usr/bin/env node
import './interpreted-schemas';
import { runPactform } from './run-pactform';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader has seen enough: `pactform check … | head`
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = runPactform(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
