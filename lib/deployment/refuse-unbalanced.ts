import type * as z from 'zod';
import { type Entry, entriesUnder, type Text, textsUnder, valueUnder } from '../document/entries-under';
import { addressesOfFamily } from './addresses-of-family';
import { expandNames, namesWritten } from './name-list';
import { targetsOf } from './targets-of';

/** Refuses load balancers that cannot send as they are told to. Trusts nothing about the document's shape. */
export function refuseUnbalanced(document: unknown, context: z.RefinementCtx): void {
  const report: Report = ({ path }, message) => context.addIssue({ code: 'custom', path: [...path], message });
  const servers = serversByPool(document);
  const ipv6 = addressesOfFamily(document, 'ipv6');
  for (const balancer of entriesUnder(document, 'loadBalancers')) {
    for (const target of targetsOf(document, balancer)) refuseWrongWeights(target, servers, report);
    const [publicIp] = textsUnder(balancer, 'publicIp');
    const isIpv6 = publicIp !== undefined && ipv6.has(publicIp.text);
    for (const network of textsUnder(balancer, 'allowedFrom')) {
      if (network.text.includes(':') !== isIpv6)
        report(network, `expected networks of the address that they connect to, which is ${isIpv6 ? 'IPv6' : 'IPv4'}`);
    }
  }
}

type Report = (place: Pick<Text, 'path'>, message: string) => void;

function refuseWrongWeights({ value, path }: Entry, servers: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const pool = valueUnder(value, 'pool');
  const known = typeof pool === 'string' ? servers.get(pool) : undefined;
  const weights = Object(valueUnder(value, 'weights'));
  if (known === undefined || known.length === 0) return;
  const place = { path: [...path, 'weights'] };
  for (const name of Object.keys(weights).filter((each) => !known.includes(each)))
    report({ path: [...place.path, name] }, `expected weights of servers of pool '${pool}' alone, which '${name}' is not in`);
  if (known.every((name) => valueUnder(weights, name) === 0))
    report(place, 'expected a server with a weight above 0, to which traffic goes');
}

function serversByPool(document: unknown): Map<string, string[]> {
  const pools = entriesUnder(document, 'servers').flatMap((entry) => {
    const pool = valueUnder(entry.value, 'pool');
    const names = namesWritten(entry, 'servers').flatMap(({ text }) => expandNames(text));
    return typeof pool === 'string' ? [[pool, names] as const] : [];
  });
  return new Map(pools.map(([pool, names]) => [pool, [...names]]));
}
