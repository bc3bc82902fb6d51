import { parseArgs } from 'node:util';
import { formatProblem, InputError } from '../document/problem';
import { type Arguments, type Command, type ExitCode, type Output, UsageError } from './command';

/** Runs one command with the arguments behind its name. Never throws for a mistake of the user: it says what is wrong and returns 2. */
export type CommandLine = (argv: readonly string[], output: Output) => ExitCode;

export function commandLine(command: Command): CommandLine {
  return (argv, output) => runCommand(command, argv, output);
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
