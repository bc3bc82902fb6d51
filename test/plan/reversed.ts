import { parse, stringify } from 'yaml';

/** A deployment whose lists all stand the other way round: pools, servers, volumes, listeners, accounts, sets, addresses. */
export function reversed(deployment: string): string {
  return stringify(backwards(parse(deployment)));
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, backwards(inner)]));
}
