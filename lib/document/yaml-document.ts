import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { aliasProblem } from './alias-problem';
import { InputError, type Problem } from './problem';
import { readText } from './read-text';
import type { Path, Position, SyntaxTree } from './syntax-tree';

/**
 * A parsed YAML file: its plain value, and where each part of it stands. The value comes from a parser that is four times faster
 * than the one that knows positions and tells all errors; that one is loaded and run only when there is something to point at
 * (docs/decisions/yaml.md).
 */
export class YamlDocument {
  private tree: SyntaxTree | undefined;

  private constructor(
    readonly file: string,
    readonly value: unknown,
    private readonly text: string,
  ) {}

  /** Throws an InputError with all syntax errors of the file. */
  static read(file: string): YamlDocument {
    return YamlDocument.parse(readText(file), file);
  }

  static parse(text: string, file: string): YamlDocument {
    if (isBlank(text))
      throw new InputError([{ file, line: 1, column: 1, path: '', message: 'the file is empty; a mapping (key: value) is expected' }]);
    try {
      const value = load(text, { schema: CORE_SCHEMA });
      const problem = aliasProblem(value, text);
      if (problem !== undefined) throw new InputError([{ file, ...problem, path: '' }]);
      return new YamlDocument(file, value, text);
    } catch (error) {
      throw error instanceof InputError ? error : new InputError(syntaxErrors(text, file, error));
    }
  }

  /** Where the value at the path stands; where it is missing, the nearest enclosing value. */
  position(path: Path): Position {
    return this.syntaxTree().position(path);
  }

  /** Where the key of a map entry stands, for what is wrong with the key itself. */
  keyPosition(path: Path, key: string): Position {
    return this.syntaxTree().keyPosition(path, key);
  }

  /** The scalar as it is written in the file, such as `1e400` where the value is Infinity. */
  source(path: Path): string | undefined {
    return this.syntaxTree().source(path);
  }

  private syntaxTree(): SyntaxTree {
    this.tree ??= parseTree(this.text);
    return this.tree;
  }
}

/** Nothing but white space and comments. */
function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(#|$)/.test(line));
}

function parseTree(text: string): SyntaxTree {
  const { SyntaxTree } = require('./syntax-tree') as typeof import('./syntax-tree');
  return new SyntaxTree(text);
}

const TOO_DEEP = 'it is nested too deeply';

function syntaxErrors(text: string, file: string, error: unknown): Problem[] {
  try {
    const all = parseTree(text).errors(file);
    if (all.length > 0) return all;
  } catch (deeper) {
    if (!isStackOverflow(deeper)) throw deeper;
    return [notYaml(file, 1, 1, TOO_DEEP)];
  }
  if (isStackOverflow(error)) return [notYaml(file, 1, 1, TOO_DEEP)];
  if (!(error instanceof YAMLException)) throw error;
  const reason = error.reason.includes('maxDepth') ? TOO_DEEP : error.reason;
  return [notYaml(file, (error.mark?.line ?? 0) + 1, (error.mark?.column ?? 0) + 1, reason)];
}

function isStackOverflow(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'RangeError';
}

function notYaml(file: string, line: number, column: number, reason: string): Problem {
  return { file, line, column, path: '', message: `this is not valid YAML: ${reason}` };
}
