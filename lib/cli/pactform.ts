#!/usr/bin/env node
import './short-run';
import type { ExitCode } from './command';
import { runPactform } from './run-pactform';

let cannotWrite = false;

/** Files fail while they are written, pipes some time after. */
function writingTo(stream: NodeJS.WriteStream): (text: string) => void {
  const failed = (error: NodeJS.ErrnoException) => {
    // the reader has seen enough: `pactform check … | head`
    if (error.code === 'EPIPE' || cannotWrite) return;
    cannotWrite = true;
    process.exitCode = 2;
    if (stream !== process.stderr) process.stderr.write(`pactform: what it found cannot be written: ${error.message}\n`);
  };
  stream.on('error', failed);
  return (text) => {
    try {
      stream.write(text);
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

/** Nothing is awaited for commands that are done at once: they are to be quick. */
function end(code: ExitCode): void {
  process.exitCode = cannotWrite ? 2 : code;
}

const outcome = runPactform(process.argv.slice(2), { out: writingTo(process.stdout), error: writingTo(process.stderr) });
if (typeof outcome === 'number') end(outcome);
else void outcome.then(end);
