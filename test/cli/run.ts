import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config } from 'zod';
import { runPactform } from '../../lib/cli/run-pactform';

// As the tool itself does: compiling schemas for one reading costs more than reading.
config({ jitless: true });

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process. */
export function run(...argv: readonly string[]): Run {
  const { outcome, said } = start(argv);
  if (typeof outcome !== 'number') throw new Error('a command that asks others is awaited: run it with runAsking');
  return { code: outcome, ...said };
}

/** Runs a command line that asks others. */
export async function runAsking(...argv: readonly string[]): Promise<Run> {
  const { outcome, said } = start(argv);
  return { code: await outcome, ...said };
}

function start(argv: readonly string[]) {
  const said = { out: '', error: '' };
  const outcome = runPactform(argv, {
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
  });
  return { outcome, said };
}

/** What becomes of a file of `contracts/`: its text by a function, or other content. */
export type Changes = Readonly<Record<string, string | Buffer | ((text: string) => string)>>;

/**
 * Runs a command line on a copy of `contracts/` with these changes, as if it stood beside the copy: arguments that begin with
 * `contracts` are taken from there, and what is printed names them so.
 */
export function runOn(changes: Changes, ...argv: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-cli-'));
  try {
    cpSync('contracts', join(folder, 'contracts'), { recursive: true });
    for (const [name, change] of Object.entries(changes)) {
      const file = join(folder, 'contracts', name);
      writeFileSync(file, typeof change === 'function' ? change(readFileSync(file, 'utf8')) : change);
    }
    const { code, out, error } = run(...argv.map((argument) => (argument.startsWith('contracts') ? join(folder, argument) : argument)));
    return { code, out: out.replaceAll(`${folder}/`, ''), error: error.replaceAll(`${folder}/`, '') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Replaces the first occurrence of each part, which must be there. */
export function replacing(...parts: readonly (readonly [string, string])[]): (text: string) => string {
  return (text) =>
    parts.reduce((changed, [part, replacement]) => {
      if (!changed.includes(part)) throw new Error(`there is no '${part}' to replace`);
      return changed.replace(part, () => replacement);
    }, text);
}

/** What is said of the copy, line by line, when it is refused: nothing is printed beside, and the exit code is 2. */
export function refusalOf(changes: Changes, ...argv: readonly string[]): string[] {
  const { code, out, error } = runOn(changes, ...argv);
  expect({ code, out, ending: error.slice(-1) }).toEqual({ code: 2, out: '', ending: '\n' });
  return error.trimEnd().split('\n');
}
