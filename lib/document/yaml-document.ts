import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { InputError, type Problem } from './problem';
import { readText } from './read-text';

export type Path = readonly PropertyKey[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed YAML file: its plain value, and where each part of it stands. */
export class YamlDocument {
  private constructor(
    readonly file: string,
    readonly value: unknown,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  /** Throws an InputError with all syntax errors of the file. */
  static read(file: string): YamlDocument {
    return YamlDocument.parse(readText(file), file);
  }

  static parse(text: string, file: string): YamlDocument {
    const lines = new LineCounter();
    try {
      const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
      const problems: Problem[] = document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { file, line, column: col, path: '', message: `this is not valid YAML: ${sentence(error.message)}` };
      });
      if (problems.length > 0) throw new InputError(problems);
      return new YamlDocument(file, document.toJS({ maxAliasCount: 100 }), document, lines);
    } catch (error) {
      if (error instanceof InputError) throw error;
      const reason = error instanceof RangeError ? 'it is nested too deeply' : sentence(String(error));
      throw new InputError([{ file, line: 1, column: 1, path: '', message: `this is not valid YAML: ${reason}` }]);
    }
  }

  /** Where the value at the path stands; where it is missing, the nearest enclosing value. */
  position(path: Path): Position {
    return this.at(this.nearest(path).node);
  }

  /** Where the key of a map entry stands, for what is wrong with the key itself. */
  keyPosition(path: Path, key: string): Position {
    const { node, depth } = this.nearest(path);
    if (depth === path.length && isMap(node)) {
      const pair = node.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === key);
      if (pair !== undefined) return this.at(isNode(pair.key) ? pair.key : node);
    }
    return this.at(node);
  }

  /** The scalar as it is written in the file, such as `1e400` where the value is Infinity. */
  source(path: Path): string | undefined {
    const { node, depth } = this.nearest(path);
    return depth === path.length && isScalar(node) ? node.source : undefined;
  }

  private nearest(path: Path): { node: Node | null; depth: number } {
    let node: Node | null = this.document.contents;
    let depth = 0;
    for (const key of path) {
      const child: unknown = isCollection(node) ? node.get(key, true) : undefined;
      if (!isNode(child)) break;
      node = child;
      depth += 1;
    }
    return { node, depth };
  }

  private at(node: Node | null): Position {
    const { line, col } = this.lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function sentence(message: string): string {
  const firstLine = message.split('\n')[0] ?? message;
  return (firstLine.charAt(0).toLowerCase() + firstLine.slice(1)).replace(/\.$/, '');
}
