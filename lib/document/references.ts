import * as z from 'zod';
import { nearestName } from './nearest-name';

/**
 * Refuses names that nothing in the document defines. `defined` gives, per key, the names that the values under that key
 * may have; it sees the document even where other parts of it are broken, so it must not trust its shape. A misspelt section
 * still defines its names: the key is told, not each name. Where nothing of the kind is defined, only the first name is told.
 */
export function withReferences<T extends z.ZodType>(schema: T, defined: (document: unknown) => Record<string, ReadonlySet<string>>): T {
  return schema.superRefine(
    (document, context) => {
      const names = defined(withSectionsMeant(document, schema, context.issues));
      const undefinedKinds = new Set<string>();
      visitNames(document, names, [], (path, key, known) => {
        if (known.size === 0 && undefinedKinds.has(key)) return;
        if (known.size === 0) undefinedKinds.add(key);
        const params = { known: [...known], areIds: key === 'clause' };
        context.addIssue({ code: 'custom', path, message: `expected ${namesList(key, known)}`, params });
      });
    },
    { when: () => true },
  );
}

/** The document with each misspelt section, which the schema leaves out of it, under the key that was probably meant. */
function withSectionsMeant(document: unknown, schema: z.ZodType, issues: readonly z.core.$ZodRawIssue[]): unknown {
  if (!isPlainObject(document) || !(schema instanceof z.ZodObject)) return document;
  const absent = Object.keys(schema.shape).filter((key) => document[key] === undefined || isEmptyList(document[key]));
  const sections = { ...document };
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys' || (issue.path ?? []).length > 0 || !isPlainObject(issue.input)) continue;
    for (const key of issue.keys) {
      const meant = nearestName(key, absent);
      if (meant !== undefined) sections[meant] = issue.input[key];
    }
  }
  return sections;
}

/** As the schema gives it to a section that the document has not. */
function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A name of something defined elsewhere, such as a host type of the platform; any name where that is not known. */
export function nameOf(what: string, names: ReadonlySet<string> | undefined) {
  return z.string().refine((name) => names === undefined || names.has(name), {
    error: () => `expected ${namesList(what, names ?? new Set())}`,
    params: { known: [...(names ?? [])] },
  });
}

/** A name of something that the document itself defines: `withReferences` says what there is. */
export const reference = z.string();

/** Keys that don't themselves say what their value names. */
const ONE_OF: Readonly<Record<string, string>> = {
  lines: 'line',
  measuredOn: 'line',
  parts: 'group',
  of: 'group',
  storage: 'storage type',
  protects: 'load balancer',
  publicIp: 'public address',
  evidence: 'entry of evidence',
  awaitedBy: 'payment',
};

function namesList(what: string, names: ReadonlySet<string>): string {
  const one = ONE_OF[what] ?? what;
  if (names.size === 0) return `no ${one}, since none is defined`;
  const shown = [...names].slice(0, 12).join(', ');
  return `a known ${one} (${shown}${names.size > 12 ? ', …' : ''})`;
}

type Report = (path: PropertyKey[], key: string, known: ReadonlySet<string>) => void;

/** Reports every name that is not among those defined for its key. `path` is one list that grows and shrinks with the walk. */
function visitNames(value: unknown, defined: Record<string, ReadonlySet<string>>, path: PropertyKey[], report: Report): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      visitNames(value[index], defined, path, report);
      path.pop();
    }
  } else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      path.push(key);
      const known = Object.hasOwn(defined, key) ? defined[key] : undefined;
      if (known !== undefined) reportUnknown(value[key], key, known, path, report);
      visitNames(value[key], defined, path, report);
      path.pop();
    }
  }
}

function reportUnknown(value: unknown, key: string, known: ReadonlySet<string>, path: readonly PropertyKey[], report: Report): void {
  if (typeof value === 'string') {
    if (!known.has(value)) report([...path], key, known);
  } else if (Array.isArray(value)) {
    for (const [index, name] of value.entries()) {
      if (typeof name === 'string' && !known.has(name)) report([...path, index], key, known);
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
