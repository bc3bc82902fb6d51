import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from './problem';

export type Path = readonly PropertyKey[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A wrong indent makes an error of every line behind it; what is wrong beyond these shows when these are mended. */
const MOST_ERRORS = 5;

/** The syntax tree of a YAML text: where each part of it stands, how it is written, and every syntax error. */
export class SyntaxTree {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, stringKeys: true });
  }

  errors(file: string): Problem[] {
    const { errors, warnings } = this.document;
    const firstTab = Math.min(...errors.filter(({ code }) => code === 'TAB_AS_INDENT').map(({ pos }) => pos[0]));
    // A tab shifts everything behind it: what the parser says of that follows from it.
    const all = [...errors, ...warnings, ...this.danglingAliases()].filter(({ pos }) => pos[0] <= firstTab);
    const problems = all.map(({ pos, message }) => {
      const { line, col } = this.lines.linePos(pos[0]);
      const reason = this.repeatedKey(pos[0]) ?? reasonOf(message);
      return { file, line, column: col, path: '', message: `this is not valid YAML: ${reason}` };
    });
    // The parser gives up where it is nested too deeply: what it says besides follows from that.
    const tooDeep = problems.find(({ message }) => message.endsWith(TOO_DEEP));
    return tooDeep === undefined ? firstOfEachLine(problems).slice(0, MOST_ERRORS) : [tooDeep];
  }

  /** What is wrong with the key that starts at the offset, where its mapping has the same key before it. */
  private repeatedKey(offset: number): string | undefined {
    let reason: string | undefined;
    visit(this.document, {
      Map: (_key, map) => {
        const keys = map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
        const again = keys.find(({ range }) => range?.[0] === offset);
        const first = keys.find(({ value }) => value === again?.value);
        if (again === undefined || first === undefined || first === again) return undefined;
        reason = `the key '${again.value}' stands a second time in its mapping, first in line ${this.at(first).line}; keep one`;
        return visit.BREAK;
      },
    });
    return reason;
  }

  private danglingAliases(): { pos: [number]; message: string }[] {
    const dangling: { pos: [number]; message: string }[] = [];
    visit(this.document, {
      Alias: (_key, alias) => {
        if (alias.resolve(this.document) !== undefined) return;
        dangling.push({ pos: [alias.range?.[0] ?? 0], message: `the alias *${alias.source} has no anchor (&${alias.source}) before it` });
      },
    });
    return dangling;
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

const TOO_DEEP = 'it is nested too deeply';

/** The parser's own words, but for what would not help a person. */
function reasonOf(message: string): string {
  if (message.includes('call stack')) return TOO_DEEP;
  if (message.includes('multiple documents')) return 'the file holds more than one document (---); keep one';
  const firstLine = message.split('\n')[0] ?? message;
  return `${firstLine.charAt(0).toLowerCase()}${firstLine.slice(1)}`.replace(/\.$/, '');
}

/** One slip makes the parser say several things of a line: the first is the nearest to the cause. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
