import { entriesUnder, valueUnder } from '../document/entries-under';
import { expandNames, namesWritten } from './name-list';

/** The names in all lists of public addresses of a family; trusts nothing about the document's shape. */
export function addressesOfFamily(document: unknown, family: 'ipv4' | 'ipv6'): ReadonlySet<string> {
  const lists = entriesUnder(document, 'publicIps').filter(({ value }) => valueUnder(value, 'family') === family);
  return new Set(lists.flatMap((entry) => namesWritten(entry, 'names')).flatMap(({ text }) => expandNames(text)));
}
