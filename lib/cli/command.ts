import type { ParseArgsConfig } from 'node:util';

/** Where a command writes: results to `out`, what is wrong with the input to `error`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** 0: clean. 1: findings of severity error. 2: bad input or usage. */
export type ExitCode = 0 | 1 | 2;
/** A command that asks others is done later. */
export type Outcome = ExitCode | Promise<ExitCode>;

/** The values of options and the positional arguments, as the command line gives them. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  /** All values of an option that may be given several times. */
  readonly texts: (name: string) => readonly string[];
}

export interface Command {
  readonly name: string;
  /** Printed by `--help`: examples first. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(args: Arguments, output: Output): Outcome;
}

/** Wrong use of the command line; printed with a pointer to the help, exit 2. */
export class UsageError extends Error {}

/** The value of an option that takes one of a few words. */
export function choice<T extends string>(args: Arguments, name: string, values: readonly [T, ...T[]]): T {
  const given = args.text(name);
  if (given === undefined) return values[0];
  const chosen = values.find((value) => value === given);
  if (chosen === undefined) throw new UsageError(`--${name} '${given}' is not known; it is one of ${values.join(', ')}`);
  return chosen;
}

/** The contract folders of the command line, each once; at least one is required. */
export function contractFolders({ positionals }: Arguments): readonly string[] {
  if (positionals.length === 0) throw new UsageError('no contract folder is named, such as contracts/example');
  if (positionals.includes('')) throw new UsageError('the name of a contract folder is empty');
  return [...new Set(positionals)];
}
