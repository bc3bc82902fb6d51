import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem';

export type Path = readonly PropertyKey[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The syntax tree of a YAML text: where each part of it stands, how it is written, and every syntax error. */
export class SyntaxTree {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, stringKeys: true });
  }

  errors(file: string): Problem[] {
    return this.document.errors.map(({ pos, message }) => {
      const { line, col } = this.lines.linePos(pos[0]);
      return { file, line, column: col, path: '', message: `this is not valid YAML: ${message.split('\n')[0]?.replace(/\.$/, '')}` };
    });
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
