import type * as z from 'zod';
import { entriesUnder, type Text, textsUnder, valueUnder } from '../document/entries-under';
import { idsUnder } from '../document/references';
import { targetsOf } from './targets-of';

/**
 * Refuses pools that don't exist, or are not of the kind that is served: load balancers send to servers, and what covers or backs
 * up a pool works within its operating system, which on GPU nodes is the customer's own. Trusts nothing about the document's shape.
 */
export function refuseUnknownPools(document: unknown, context: z.RefinementCtx): void {
  const servers = idsUnder(document, 'pool', 'servers');
  const hosts = new Set([...servers, ...idsUnder(document, 'pool', 'physicalServers')]);
  const refuse = ({ text, path }: Text, known: ReadonlySet<string>) => {
    if (known.has(text)) return;
    const message =
      text === 'all'
        ? "expected the name of a pool, or 'all' by itself instead of a list"
        : `expected a known pool of servers (${list(known)})`;
    context.addIssue({ code: 'custom', path: [...path], message, params: { known: [...known] } });
  };
  for (const service of entriesUnder(document, 'hostServices')) {
    if (typeof valueUnder(service.value, 'covers') === 'string') continue;
    for (const pool of textsUnder(service, 'covers')) refuse(pool, hosts);
  }
  for (const backup of entriesUnder(document, 'backups')) {
    for (const pool of textsUnder(backup, 'pools')) refuse(pool, hosts);
  }
  for (const balancer of entriesUnder(document, 'loadBalancers')) {
    for (const to of targetsOf(document, balancer)) {
      if (typeof valueUnder(to.value, 'pool') === 'string') for (const pool of textsUnder(to, 'pool')) refuse(pool, servers);
    }
  }
}

function list(names: ReadonlySet<string>): string {
  return [...names].join(', ') || 'there is none';
}
