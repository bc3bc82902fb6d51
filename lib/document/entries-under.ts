/** An entry of a list within a document, and where it stands. */
export interface Entry {
  readonly value: object;
  readonly path: readonly PropertyKey[];
}

/** The entries of a list that are mappings; trusts nothing about the document's shape, which may be broken elsewhere. */
export function entriesUnder(document: unknown, ...path: readonly PropertyKey[]): Entry[] {
  let list = document;
  for (const key of path) list = valueUnder(list, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) => (typeof value === 'object' && value !== null ? [{ value, path: [...path, index] }] : []));
}

/** The value of a key, where there is one. */
export function valueUnder(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key) ? Reflect.get(parent, key) : undefined;
}

/** A value with its place. */
export interface Text {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** The text of a key, or each text of the list that stands there. */
export function textsUnder({ value, path }: Entry, key: string): Text[] {
  const found = valueUnder(value, key);
  if (typeof found === 'string') return [{ text: found, path: [...path, key] }];
  if (!Array.isArray(found)) return [];
  return found.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ text, path: [...path, key, index] }] : []));
}
