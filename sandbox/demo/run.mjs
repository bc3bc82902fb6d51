import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DemoFailure } from './demo-failure.mjs';
import { environment } from './environment.mjs';
import { LOG, ROOT } from './place.mjs';
import { whatMatters } from './what-matters.mjs';

let interrupted = false;
// Terraform and the services' starter get the signal too, and end in good order: what they did is kept.
process.on('SIGINT', () => {
  if (!interrupted) process.stderr.write('\ninterrupted; waiting for what runs to end\n');
  interrupted = true;
});

/** Runs a program with its words in the log; what it printed on stdout. One that fails is a failure of the demo. */
export async function run(program, args, { cwd = ROOT, variables = {} } = {}) {
  note(`\n$ ${[program, ...args].join(' ')}\n`);
  const { status, printed, all } = await ended(program, args, { cwd, env: { ...environment(), ...variables } });
  if (interrupted) throw new DemoFailure('stopped; the same command goes on where it was');
  if (status === 0) return printed;
  throw new DemoFailure(`${whatMatters(all)}\n\nall that was said: ${LOG}`);
}

function ended(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    for (const stream of [child.stdout, child.stderr.setEncoding('utf8')])
      stream.on('data', (text) => {
        all += text;
        note(text);
      });
    child.on('error', reject).on('close', (status) => resolve({ status, printed, all }));
  });
}

let begun = false;
/** Each run of the demo begins the log anew. */
function note(text) {
  mkdirSync(dirname(LOG), { recursive: true, mode: 0o700 });
  (begun ? appendFileSync : writeFileSync)(LOG, text, { mode: 0o600 });
  begun = true;
}
