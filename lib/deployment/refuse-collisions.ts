import type * as z from 'zod';
import { type Entry, entriesUnder, type Text, textsUnder, valueUnder } from '../document/entries-under';
import { pathText } from '../document/path-text';
import { expandNames, nameSome, namesWritten } from './name-list';

/** Lists that name machines, by section. */
const MACHINES = { servers: 'servers', gpuNodes: 'nodes', physicalServers: 'servers' } as const;

/** Refuses what is unique within each entry or section, but not across them. Trusts nothing about the document's shape. */
export function refuseCollisions(document: unknown, context: z.RefinementCtx): void {
  const report = ({ path }: Pick<Text, 'path'>, message: string) => context.addIssue({ code: 'custom', path: [...path], message });
  refuseRepeatedPools(document, report);
  refuseRepeatedMachines(document, report);
  refuseRepeatedAddresses(document, report);
  refuseSharedAddresses(document, report);
  refuseRepeatedKeys(document, report);
}

type Report = (place: Pick<Text, 'path'>, message: string) => void;

/** Pools are named by what covers, backs up and balances them, wherever they stand. Within a section the schema has said so. */
function refuseRepeatedPools(document: unknown, report: Report): void {
  const owner = new Map<string, Entry>();
  for (const section of Object.keys(MACHINES)) {
    for (const entry of entriesUnder(document, section)) {
      for (const name of textsUnder(entry, 'pool')) {
        if (name.text === 'all') report(name, "expected another name than 'all', which stands for every pool");
        const other = owner.get(name.text);
        if (other === undefined) owner.set(name.text, entry);
        else if (other.path[0] !== section) report(name, `expected a pool name of its own; ${pathText(other.path)} has the same`);
      }
    }
  }
}

/** Servers and nodes share one set of names, whichever pool they are in: it is what OpenStack and the state know them by. */
function refuseRepeatedMachines(document: unknown, report: Report): void {
  const lists = Object.entries(MACHINES).flatMap(([section, key]) =>
    entriesUnder(document, section).map((pool) => ({ pool, entries: namesWritten(pool, key) })),
  );
  refuseRepeated(lists, report);
}

/** Public addresses are given out by name, whichever list they are in. */
function refuseRepeatedAddresses(document: unknown, report: Report): void {
  const lists = entriesUnder(document, 'publicIps').map((pool) => ({ pool, entries: namesWritten(pool, 'names') }));
  refuseRepeated(lists, report);
  const owner = new Map<string, Entry>();
  for (const { pool } of lists) {
    const key = JSON.stringify([valueUnder(pool.value, 'line'), valueUnder(pool.value, 'family')]);
    const other = owner.get(key);
    if (other === undefined) owner.set(key, pool);
    else report(pool, `expected one list for a line and family; ${pathText(other.path)} is for the same, put these names there`);
  }
}

/** A key pair is handed over by its name alone, whichever container it was made for. */
function refuseRepeatedKeys(document: unknown, report: Report): void {
  refuseRepeated(
    entriesUnder(document, 'objectStorage').map((pool) => ({ pool, entries: namesWritten(pool, 's3Keys') })),
    report,
  );
}

function refuseRepeated(lists: readonly { readonly pool: Entry; readonly entries: readonly Text[] }[], report: Report): void {
  const owner = new Map<string, Entry>();
  for (const { pool, entries } of lists) {
    for (const entry of entries) {
      const elsewhere = new Map<Entry, string[]>();
      for (const name of expandNames(entry.text)) {
        const other = owner.get(name);
        if (other === undefined) owner.set(name, pool);
        else if (other !== pool) elsewhere.set(other, [...(elsewhere.get(other) ?? []), name]);
      }
      for (const [other, names] of elsewhere) {
        report(entry, `expected names of its own; ${nameSome(names)} ${names.length === 1 ? 'is' : 'are'} in ${pathText(other.path)} too`);
      }
    }
  }
}

/** A public address leads to one load balancer, or to the bastion. */
function refuseSharedAddresses(document: unknown, report: Report): void {
  const owner = new Map<string, Entry>();
  const access: Entry = { value: Object(valueUnder(document, 'remoteAccess')), path: ['remoteAccess'] };
  for (const user of [...entriesUnder(document, 'loadBalancers'), access]) {
    for (const address of textsUnder(user, 'publicIp')) {
      const other = owner.get(address.text);
      if (other === undefined) owner.set(address.text, user);
      else report(address, `expected an address of its own; ${pathText(other.path)} has the same`);
    }
  }
}
