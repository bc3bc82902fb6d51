import { parseArgs } from 'node:util';
import { formatProblem, InputError } from '../document/problem';
import { type Arguments, type Command, type ExitCode, type Output, UsageError } from './command';
import { COMMANDS, commandNamed } from './commands';

/** Runs one command line. Never throws for a mistake of the user: it says what is wrong and returns 2. */
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
  const command = commandNamed(name);
  if (command === undefined) {
    output.error(`pactform: '${name}' is not a command; it is one of ${COMMANDS.map((each) => each.name).join(', ')}\n`);
    return 2;
  }
  return runCommand(command, rest, output);
}

function runCommand(command: Command, argv: readonly string[], output: Output): ExitCode {
  try {
    const args = parse(command, argv);
    if (args.flag('help')) {
      output.out(command.help);
      return 0;
    }
    return command.run(args, output);
  } catch (error) {
    if (error instanceof InputError) {
      output.error(`${error.problems.map(formatProblem).join('\n')}\n`);
      return 2;
    }
    if (error instanceof UsageError) {
      output.error(`pactform ${command.name}: ${error.message}\ntry: pactform ${command.name} --help\n`);
      return 2;
    }
    throw error;
  }
}

function parse(command: Command, argv: readonly string[]): Arguments {
  const { positionals, values } = parsed(command, argv);
  return {
    positionals,
    flag: (name) => values[name] === true,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function parsed({ options }: Command, argv: readonly string[]): { positionals: string[]; values: Record<string, unknown> } {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: { ...options, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
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
