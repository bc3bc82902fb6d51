import * as z from 'zod';

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
    for (const [index, entry] of entries.entries()) {
      const message = problemOf(entry, names);
      if (message !== undefined) context.addIssue({ code: 'custom', path: [index], message });
      if (names.size > MOST_NAMES) break;
      for (const name of expandNames(entry)) names.add(name);
    }
    const all = [...names];
    WRITTEN.set(all, entries);
    return all;
  });

/** The entries that a list of names was read from, for what is found out about it afterwards. */
const WRITTEN = new WeakMap<object, readonly string[]>();

/** The entries of a list of names as they are written, whether it was read already or not. */
export function entriesWritten(names: readonly unknown[]): readonly unknown[] {
  return WRITTEN.get(names) ?? names;
}

/** What is wrong with an entry after the names before it: one thing, however many names it stands for. */
function problemOf(entry: string, before: ReadonlySet<string>): string | undefined {
  const all = expandNames(entry);
  if (all.length > 1 && before.size + all.length > MOST_NAMES) return `expected at most ${MOST_NAMES} names in one list`;
  const range = RANGE.exec(entry);
  if (range !== null && all.length === 1 && all[0] === entry) return reversed(range);
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
  const [, prefix, first, last] = RANGE.exec(entry) ?? [];
  if (prefix === undefined || first === undefined || last === undefined) return [entry];
  const from = Number.parseInt(first, 10);
  const to = Number.parseInt(last, 10);
  if (first.length !== last.length || to < from) return [entry];
  return Array.from({ length: to - from + 1 }, (_, offset) => prefix + String(from + offset).padStart(first.length, '0'));
}

/** `'app-01'`, or `'app-01' and 11 more names`. */
export function nameSome(names: readonly string[]): string {
  const more = names.length - 1;
  return more === 0 ? `'${names[0]}'` : `'${names[0]}' and ${more} more ${more === 1 ? 'name' : 'names'}`;
}
