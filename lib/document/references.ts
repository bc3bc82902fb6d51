import { z } from 'zod';

/**
 * Refuses names that nothing in the document defines. `defined` gives, per key, the names that the values under that key
 * may have; it sees the document even where other parts of it are broken, so it must not trust its shape.
 */
export function withReferences<T extends z.ZodType>(schema: T, defined: (document: unknown) => Record<string, ReadonlySet<string>>): T {
  return schema.superRefine(
    (document, context) => {
      for (const { path, key, name, names } of namesUsed(document, defined(document), [])) {
        if (names.has(name)) continue;
        context.addIssue({ code: 'custom', path, message: `expected ${namesList(key, names)}`, params: { known: [...names] } });
      }
    },
    { when: () => true },
  );
}

/** A name of something defined elsewhere, such as a host type of the platform; any name where that is not known. */
export function nameOf(what: string, names: ReadonlySet<string> | undefined) {
  return z.string().refine((name) => names === undefined || names.has(name), {
    error: () => `expected ${namesList(what, names ?? new Set())}`,
    params: { known: [...(names ?? [])] },
  });
}

/** Keys that don't themselves say what their value names. */
const ONE_OF: Readonly<Record<string, string>> = { lines: 'line', measuredOn: 'line', parts: 'group', of: 'group' };

function namesList(what: string, names: ReadonlySet<string>): string {
  const one = ONE_OF[what] ?? what;
  if (names.size === 0) return `no ${one}, since none is defined`;
  const shown = [...names].slice(0, 12).join(', ');
  return `a known ${one} (${shown}${names.size > 12 ? ', …' : ''})`;
}

interface NameUsed {
  readonly path: PropertyKey[];
  readonly key: string;
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

function* namesUsed(value: unknown, defined: Record<string, ReadonlySet<string>>, path: PropertyKey[]): Generator<NameUsed> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* namesUsed(item, defined, [...path, index]);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const names = Object.hasOwn(defined, key) ? defined[key] : undefined;
      if (names === undefined) yield* namesUsed(item, defined, [...path, key]);
      else if (typeof item === 'string') yield { path: [...path, key], key, name: item, names };
      else if (Array.isArray(item)) {
        for (const [index, name] of item.entries()) {
          if (typeof name === 'string') yield { path: [...path, key, index], key, name, names };
          else yield* namesUsed(name, defined, [...path, key, index]);
        }
      } else yield* namesUsed(item, defined, [...path, key]);
    }
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The values under `idKey` of the list (or, for a mapping, its keys) that stands at the keys; empty where there is neither. */
export function idsUnder(document: unknown, idKey: string, ...keys: string[]): Set<string> {
  let value = document;
  for (const key of keys) value = isPlainObject(value) ? value[key] : undefined;
  if (isPlainObject(value)) return new Set(Object.keys(value));
  if (!Array.isArray(value)) return new Set();
  return new Set(value.map((item) => (isPlainObject(item) ? item[idKey] : undefined)).filter((id) => typeof id === 'string'));
}
