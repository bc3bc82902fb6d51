import { parseArgs } from 'node:util';
import { nearestName } from '../document/nearest-name';
import { formatProblem, InputError } from '../document/problem';
import { type Arguments, type Command, type ExitCode, type Outcome, type Output, UsageError } from './command';

/** Runs one command with the arguments behind its name. Never throws for a mistake of the user: it says what is wrong and returns 2. */
export type CommandLine = (argv: readonly string[], output: Output) => Outcome;

export function commandLine(command: Command): CommandLine {
  return (argv, output) => runCommand(command, argv, output);
}

function runCommand(command: Command, argv: readonly string[], output: Output): Outcome {
  try {
    const args = parse(command, argv);
    if (args.flag('help')) {
      output.out(command.help);
      return 0;
    }
    const outcome = command.run(args, output);
    return typeof outcome === 'number' ? outcome : outcome.catch((error: unknown) => sayWhyNot(command, error, output));
  } catch (error) {
    return sayWhyNot(command, error, output);
  }
}

/** What is wrong with the input or the arguments; any other error is one of the program and keeps its trace. */
function sayWhyNot(command: Command, error: unknown, output: Output): ExitCode {
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

/** Reads the options, in words of its own for what is wrong with them: those of the parser speak to a developer. */
function parse(command: Command, argv: readonly string[]): Arguments {
  const options: Command['options'] = { ...command.options, help: { type: 'boolean', short: 'h' } };
  const { positionals, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string | undefined>();
  const several = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    refuseUnknown(token, Object.keys(options));
    if (options[token.name]?.type === 'string') refuseMissing(token);
    else if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value, received '${token.value}'`);
    if (options[token.name]?.multiple === true) {
      several.set(token.name, [...(several.get(token.name) ?? []), token.value ?? '']);
      continue;
    }
    if (token.value !== undefined && values.has(token.name)) {
      throw new UsageError(`${token.rawName} is given twice, as '${values.get(token.name)}' and as '${token.value}'`);
    }
    values.set(token.name, token.value);
  }
  return { positionals, flag: (name) => values.has(name), text: (name) => values.get(name), texts: (name) => several.get(name) ?? [] };
}

interface OptionToken {
  readonly name: string;
  /** As it was written, with its hyphens. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value was written as `--name=value`. */
  readonly inlineValue?: boolean | undefined;
}

function refuseUnknown({ name, rawName }: OptionToken, known: readonly string[]): void {
  if (known.includes(name)) return;
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? `it is one of ${known.map((each) => `--${each}`).join(', ')}` : `did you mean '--${nearest}'?`;
  throw new UsageError(`there is no option '${rawName}'; ${hint}`);
}

/** What looks like the next option is one, unless it is written as `--name=-value`. */
function refuseMissing({ rawName, value, inlineValue }: OptionToken): void {
  const isNextOption = value?.startsWith('-') === true && value !== '-' && inlineValue !== true;
  if (value === undefined || value === '' || isNextOption) throw new UsageError(`${rawName} needs a value`);
}
