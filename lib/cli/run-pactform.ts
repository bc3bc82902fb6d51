import { nearestName } from '../document/nearest-name';
import type { Outcome, Output } from './command';
import { COMMANDS } from './commands';

/** Runs a whole command line. */
export function runPactform(argv: readonly string[], output: Output): Outcome {
  const [name, ...rest] = argv;
  if (name === undefined) {
    output.error(overview());
    return 2;
  }
  if (name === 'help' && rest.length > 0) return runPactform([...rest, '--help'], output);
  if (name === '--help' || name === '-h' || name === 'help') {
    output.out(overview());
    return 0;
  }
  if (name === '--version') {
    output.out(`${process.env['PACTFORM_VERSION'] ?? 'development'}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((each) => each.name);
    const nearest = nearestName(name, names);
    const hint = nearest === undefined ? `it is one of ${names.join(', ')}` : `did you mean '${nearest}'?`;
    output.error(`pactform: '${name}' is not a command; ${hint}\ntry: pactform --help\n`);
    return 2;
  }
  return command.load()(rest, output);
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'pactform: from a signed cloud contract to checked, priced Terraform for OpenStack',
    '',
    '  pactform check contracts/example',
    '  pactform cost contracts/example',
    '',
    'Commands:',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Exit codes: 0 clean, 1 findings of severity error, 2 bad input or usage.',
    "'pactform COMMAND --help' shows examples and options.",
    '',
  ].join('\n');
}
