import * as z from 'zod';
import { identifier } from '../document/fields';
import { reference } from '../document/references';
import { port } from './address-fields';

const WEIGHT = 'expected a weight from 0 (no traffic) to 256';
const weight = z
  .int({ error: () => WEIGHT })
  .min(0, { error: () => WEIGHT })
  .max(256, { error: () => WEIGHT });

/** Servers that a listener sends to. Those without a weight have 1. */
export const target = z.strictObject({ pool: reference, port, weights: z.record(z.string(), weight).optional() });
export type Target = z.output<typeof target>;

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const host = z
  .string()
  .regex(new RegExp(`^${LABEL}(\\.${LABEL})+$`), { error: () => "expected a host name in lower case such as 'library.example'" })
  .max(253);
const path = z
  .string()
  .regex(/^\/[A-Za-z0-9._~%/-]*$/, { error: () => "expected the beginning of a path such as '/api/'" })
  .max(255);
const redirect = z.string().regex(new RegExp(`^https://${LABEL}(\\.${LABEL})+(:[1-9][0-9]{0,4})?$`), {
  error: () => "expected an HTTPS site such as 'https://library.example', to which the path of the request is added",
});

/** Requests of a host, under a path or both, and where they go: to another pool, or back to the client as a redirect to HTTPS. */
export const route = z.strictObject({
  name: identifier,
  host: host.optional(),
  path: path.optional(),
  to: target.optional(),
  redirect: redirect.optional(),
});
export type Route = z.output<typeof route>;

type Matching = Pick<Route, 'host' | 'path' | 'redirect'>;
/** A route as a listener has it, whatever stands for the pool. */
type Listed = Matching & { readonly name: string; readonly to?: unknown };

/**
 * The routes in the order in which they are tried, whichever order they were written in: redirects before pools, as Octavia has it,
 * then routes of a host before those of any, then the longer path first.
 */
export function inOrderOfTrial<T extends Matching>(routes: readonly T[]): T[] {
  const rank = ({ redirect, host = '', path = '' }: Matching) =>
    [redirect === undefined ? 1 : 0, host === '' ? 1 : 0, -path.length, host, path] as const;
  return [...routes].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    const first = a.findIndex((value, index) => value !== b[index]);
    return first < 0 ? 0 : Number((a[first] ?? 0) > (b[first] ?? 0)) * 2 - 1;
  });
}

/** Whether every request of a route would be redirected before the route is tried. */
export function goesBefore(redirecting: Matching, { host, path = '/' }: Matching): boolean {
  return (redirecting.host === undefined || redirecting.host === host) && path.startsWith(redirecting.path ?? '/');
}

export interface RouteProblem {
  readonly index: number;
  readonly key: readonly PropertyKey[];
  readonly message: string;
}

/** What is wrong with the routes of a listener as they stand together. */
export function routeProblems(routes: readonly Listed[], protocol: string): RouteProblem[] {
  const redirects = routes.filter((each) => each.redirect !== undefined);
  return routes.flatMap((each, index) => {
    const problem = (message: string, ...key: PropertyKey[]) => ({ index, key, message });
    const same = routes.findIndex((other) => other.host === each.host && other.path === each.path);
    const before = each.to !== undefined && each.redirect === undefined ? redirects.find((other) => goesBefore(other, each)) : undefined;
    return [
      ...(each.host === undefined && each.path === undefined
        ? [problem('expected a host, a path or both, by which requests are told')]
        : []),
      ...((each.to === undefined) === (each.redirect === undefined) ? [problem("expected either 'to' or 'redirect'")] : []),
      ...(each.redirect !== undefined && protocol === 'HTTPS'
        ? [problem('expected no redirect, since HTTP alone has one', 'redirect')]
        : []),
      ...(same < index ? [problem(`expected a host and path of its own; route '${routes[same]?.name}' has the same`)] : []),
      ...(before === undefined ? [] : [problem(`expected requests that route '${before.name}' does not redirect first`)]),
    ];
  });
}
