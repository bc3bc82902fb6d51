import type { ExitCode, Output } from './command';
import { COMMANDS } from './commands';

/** Runs a whole command line. */
export function runPactform(argv: readonly string[], output: Output): ExitCode {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.out(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    output.out(`${process.env['PACTFORM_VERSION'] ?? 'development'}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    output.error(`pactform: '${name}' is not a command; it is one of ${COMMANDS.map((each) => each.name).join(', ')}\n`);
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
