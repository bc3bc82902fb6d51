import * as z from 'zod';
import { type Entry, type Text, textsUnder, valueUnder } from '../document/entries-under';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const RANGE = /^([a-z][a-z0-9-]*-)\[([0-9]{1,4})-([0-9]{1,4})\]$/;
const EXPECTED = "expected names such as 'app-01' or ranges such as 'app-[01-12]'";
const LONGEST_NAME = 40;
/** More names in one list than any contract has servers. */
const MOST_NAMES = 10_000;

/**
 * Names of like things, with ranges: `[app-[01-03], app-07]` is app-01, app-02, app-03, app-07. Names are keys: they stay with
 * their server whatever is added or removed beside it. In YAML a range stands in quotes or in a block list.
 */
export const nameList = z
  .array(z.string({ error: () => EXPECTED }))
  .min(1)
  .transform((entries, context) => {
    const names = new Set<string>();
    const readable = withinLimit(entries);
    for (const [index, entry] of readable.entries()) {
      const message = problemOf(entry, names);
      if (message !== undefined) context.addIssue({ code: 'custom', path: [index], message });
      for (const name of expandNames(entry)) names.add(name);
    }
    if (readable.length < entries.length) {
      context.addIssue({ code: 'custom', path: [readable.length], message: `expected at most ${MOST_NAMES} names in one list` });
    }
    const all = [...names];
    WRITTEN.set(all, entries);
    return all;
  });

/** The entries that a list of names was read from, for what is found out about it afterwards. */
const WRITTEN = new WeakMap<object, readonly string[]>();

/** The entries of the list of names under a key as they are written, whether it was read already or not. */
export function namesWritten({ value, path }: Entry, key: string): Text[] {
  const list = valueUnder(value, key);
  return Array.isArray(list) ? textsUnder({ value: { [key]: withinLimit(WRITTEN.get(list) ?? list) }, path }, key) : [];
}

/** The entries before the one that goes beyond the limit: a short file can stand for more names than there is memory. */
function withinLimit<T>(entries: readonly T[]): readonly T[] {
  let total = 0;
  const beyond = entries.findIndex((entry) => {
    total += typeof entry === 'string' ? (boundsOf(entry)?.size ?? 1) : 1;
    return total > MOST_NAMES;
  });
  return beyond < 0 ? entries : entries.slice(0, beyond);
}

/** Whether a list of names takes a name. */
export function isListedName(name: string): boolean {
  return NAME.test(name) && name.length <= LONGEST_NAME;
}

/** What is wrong with an entry after the names before it: one thing, however many names it stands for. */
function problemOf(entry: string, before: ReadonlySet<string>): string | undefined {
  const all = expandNames(entry);
  const range = RANGE.exec(entry);
  if (range !== null && boundsOf(entry) === undefined) return reversed(range);
  if (all.some((name) => !NAME.test(name))) return EXPECTED;
  if (all.some((name) => name.length > LONGEST_NAME)) return `expected names of at most ${LONGEST_NAME} characters`;
  const again = all.filter((name) => before.has(name));
  if (again.length > 0) return `expected each name once; ${nameSome(again)} ${again.length === 1 ? 'is' : 'are'} there already`;
  return undefined;
}

function reversed([, prefix = '', first = '', last = '']: RegExpExecArray): string {
  if (first.length !== last.length) {
    const padded = first.padStart(last.length, '0');
    return `expected a range with as many digits at both ends, such as '${prefix}[${padded}-${last.padStart(padded.length, '0')}]'`;
  }
  return `expected a range that counts upwards, such as '${prefix}[${last}-${first}]'`;
}

/** The names that an entry stands for; an entry that is no range, or a broken one, stands for itself. */
export function expandNames(entry: string): string[] {
  const bounds = boundsOf(entry);
  if (bounds === undefined) return [entry];
  const { prefix, from, size, digits } = bounds;
  return Array.from({ length: size }, (_, offset) => prefix + String(from + offset).padStart(digits, '0'));
}

/** What a range counts; undefined where the entry is none, or a broken one. */
function boundsOf(entry: string) {
  const [, prefix, first, last] = RANGE.exec(entry) ?? [];
  if (prefix === undefined || first === undefined || last === undefined) return undefined;
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  return first.length === last.length && from <= to ? { prefix, from, size: to - from + 1, digits: first.length } : undefined;
}

/** `'app-01'`, or `'app-01' and 11 more names`. */
export function nameSome(names: readonly string[]): string {
  const more = names.length - 1;
  return more === 0 ? `'${names[0]}'` : `'${names[0]}' and ${more} more ${more === 1 ? 'name' : 'names'}`;
}
