import * as z from 'zod';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const RANGE = /^([a-z][a-z0-9-]*-)\[([0-9]{1,4})-([0-9]{1,4})\]$/;
const EXPECTED = "expected names such as 'app-01' or ranges such as 'app-[01-12]'";
const LONGEST_NAME = 40;

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
      for (const name of expand(entry)) {
        if (!NAME.test(name) || name.length > LONGEST_NAME) {
          context.addIssue({ code: 'custom', path: [index], message: `${EXPECTED}, at most ${LONGEST_NAME} characters` });
        } else if (names.has(name)) {
          context.addIssue({ code: 'custom', path: [index], message: `expected each name once; '${name}' is there already` });
        }
        names.add(name);
      }
    }
    return [...names];
  });

function expand(entry: string): string[] {
  const [, prefix, first, last] = RANGE.exec(entry) ?? [];
  if (prefix === undefined || first === undefined || last === undefined) return [entry];
  const from = Number.parseInt(first, 10);
  const to = Number.parseInt(last, 10);
  if (first.length !== last.length || to < from) return [entry];
  return Array.from({ length: to - from + 1 }, (_, offset) => prefix + String(from + offset).padStart(first.length, '0'));
}

/** All names in the lists under `key` of a section's entries, expanded; trusts nothing about the document's shape. */
export function namesUnder(document: unknown, section: string, key: string): string[] {
  return entriesUnder(document, section).flatMap((entry) => stringsUnder(entry, key).flatMap(expand));
}

/** Servers and nodes share one set of names, whichever pool they are in: it is what OpenStack and the state know them by. */
export function refuseRepeatedNames(document: unknown, context: z.RefinementCtx): void {
  const owner = new Map<string, string>();
  for (const [section, key] of [
    ['servers', 'servers'],
    ['gpuNodes', 'nodes'],
    ['physicalServers', 'servers'],
  ] as const) {
    for (const [index, entry] of entriesUnder(document, section).entries()) {
      const here = `${section}[${index}]`;
      for (const name of stringsUnder(entry, key).flatMap(expand)) {
        const other = owner.get(name);
        if (other === undefined) owner.set(name, here);
        else if (other !== here) {
          context.addIssue({
            code: 'custom',
            path: [section, index, key],
            message: `expected names of its own; '${name}' is in ${other} too`,
          });
        }
      }
    }
  }
}

function entriesUnder(document: unknown, section: string): object[] {
  const entries: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, section) : undefined;
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'object' && entry !== null) : [];
}

function stringsUnder(entry: object, key: string): string[] {
  const names: unknown = Reflect.get(entry, key);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
