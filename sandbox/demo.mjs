// `npm run demo`: a cloud on this machine, contract DSJ-2026-030 deployed on it by `cdktf deploy`, and a table of what runs for each line.
import { commandLine, HELP } from './demo/command-line.mjs';
import { DemoFailure } from './demo/demo-failure.mjs';

try {
  const { command, factors } = commandLine(process.argv.slice(2));
  if (command === 'help') process.stdout.write(HELP);
  else {
    const { takeDown } = await import('./demo/take-down.mjs');
    const { bringUp } = await import('./demo/bring-up.mjs');
    process.exitCode = command === 'down' ? await takeDown() : await bringUp(factors);
  }
} catch (error) {
  if (!(error instanceof DemoFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
