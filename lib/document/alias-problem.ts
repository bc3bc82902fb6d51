import type { Position } from './syntax-tree';

/** More values than any document written by people has. */
const MOST_VALUES = 200_000;

/**
 * What is wrong with the aliases (`*name`) of a document: one that stands within its own anchor never ends, and aliases of
 * aliases multiply. Costs nothing where the text has none.
 */
export function aliasProblem(document: unknown, text: string): (Position & { readonly message: string }) | undefined {
  const first = /(?:^|[\s[{,])\*[^\s*]/m.exec(text);
  if (first === null) return undefined;
  const at = first.index + first[0].indexOf('*');
  const before = text.slice(0, at);
  const position = { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
  const walk = { values: 0, above: new Set<object>() };
  const fault = faultBelow(document, walk);
  return fault === undefined ? undefined : { ...position, message: fault };
}

function faultBelow(value: unknown, walk: { values: number; above: Set<object> }): string | undefined {
  walk.values += 1;
  if (walk.values > MOST_VALUES) return `the aliases (*name) multiply to more than ${MOST_VALUES} values; write them out or remove them`;
  if (typeof value !== 'object' || value === null) return undefined;
  if (walk.above.has(value)) return 'an alias (*name) stands within what it repeats; write it out or remove it';
  walk.above.add(value);
  for (const child of Object.values(value)) {
    const fault = faultBelow(child, walk);
    if (fault !== undefined) return fault;
  }
  walk.above.delete(value);
  return undefined;
}
