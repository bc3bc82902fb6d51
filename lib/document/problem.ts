import { callersStack } from '../quantity/callers-stack';
import { visibleText } from './visible-text';

/** One thing wrong with an input, where it stands, and what would be right. */
export interface Problem {
  readonly file: string;
  /** 1-based; absent where the whole file is meant (missing, unreadable). */
  readonly line?: number;
  readonly column?: number;
  /** Path within the document, such as `lines[3].unit`; empty for the whole document. */
  readonly path: string;
  /** Value received, value required and what to do; lower case, no full stop. */
  readonly message: string;
}

/** Input that cannot be used: carries every problem found, never only the first. The commands exit with 2. */
export class InputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'InputError';
    this.stack = callersStack(this, this.name);
  }
}

/** `contracts/x/deployment.yaml:12:7: servers[0].cpu: …` */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const position = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return visibleText(path === '' ? `${position}: ${message}` : `${position}: ${path}: ${message}`);
}
