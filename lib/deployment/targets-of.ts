import { type Entry, entriesUnder, valueUnder } from '../document/entries-under';

/** The `to` of each listener and route of a load balancer; trusts nothing about the document's shape. */
export function targetsOf(document: unknown, balancer: Entry): Entry[] {
  return entriesUnder(document, ...balancer.path, 'listeners')
    .flatMap((listener) => [listener, ...entriesUnder(document, ...listener.path, 'routes')])
    .map(({ value, path }) => ({ value: Object(valueUnder(value, 'to')), path: [...path, 'to'] }));
}
