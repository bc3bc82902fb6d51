import type * as z from 'zod';
import { type Entry, entriesUnder, type Text, textsUnder, valueUnder } from '../document/entries-under';
import { addressesOfFamily } from './addresses-of-family';
import { expandNames, namesWritten } from './name-list';
import { wholeInternet } from './whole-internet';

/** Refuses what each part of the document allows and the parts together cannot do. Trusts nothing about the document's shape. */
export function refuseUnservable(document: unknown, context: z.RefinementCtx): void {
  const report = ({ path }: Pick<Text, 'path'>, message: string) => context.addIssue({ code: 'custom', path: [...path], message });
  refuseUnprotectable(document, report);
  refuseWrongFamilies(document, report);
  refuseOpenWithoutReason(document, report);
  const [backup] = entriesUnder(document, 'backups');
  if (backup !== undefined && valueUnder(document, 'backupRunner') === undefined)
    report({ path: ['backups'] }, 'expected a backupRunner beside the backups: the server that runs them');
  if (backup === undefined && valueUnder(document, 'backupRunner') !== undefined)
    report({ path: ['backupRunner'] }, 'expected backups beside the backupRunner, which has nothing to run');
}

type Report = (place: Pick<Text, 'path'>, message: string) => void;

/** A WAF reads HTTP, and forwards to an address that it must know. */
function refuseUnprotectable(document: unknown, report: Report): void {
  const balancers = new Map(entriesUnder(document, 'loadBalancers').map((entry) => [valueUnder(entry.value, 'name'), entry]));
  for (const waf of entriesUnder(document, 'wafs')) {
    for (const protects of textsUnder(waf, 'protects')) {
      const balancer = balancers.get(protects.text);
      if (balancer === undefined) continue;
      if (valueUnder(balancer.value, 'address') === undefined)
        report(protects, `expected a load balancer with an address, to which the WAF forwards; '${protects.text}' has none`);
      const plain = entriesUnder(document, ...balancer.path, 'listeners').filter(({ value }) => valueUnder(value, 'protocol') === 'TCP');
      for (const { value } of plain)
        report(protects, `expected HTTP or HTTPS listeners alone, which a WAF can read; '${valueUnder(value, 'name')}' is TCP`);
    }
  }
}

/** Everyone reaches a load balancer with a public address: unless it says who, the list of the address says why. */
function refuseOpenWithoutReason(document: unknown, report: Report): void {
  const lists = entriesUnder(document, 'publicIps').filter(({ value }) => valueUnder(value, 'reason') === undefined);
  const unexplained = new Set(lists.flatMap((entry) => namesWritten(entry, 'names')).flatMap(({ text }) => expandNames(text)));
  for (const balancer of entriesUnder(document, 'loadBalancers')) {
    const networks = textsUnder(balancer, 'allowedFrom').map(({ text }) => text);
    if (networks.length > 0 && wholeInternet(networks).length === 0) continue;
    for (const name of textsUnder(balancer, 'publicIp')) {
      if (unexplained.has(name.text))
        report(name, `expected allowedFrom beside it, or a reason beside '${name.text}' in publicIps: everyone reaches this load balancer`);
    }
  }
}

/** An IPv6 address is a port of the contract's own network; floating addresses, which the bastion needs, are IPv4. */
function refuseWrongFamilies(document: unknown, report: Report): void {
  const lists = entriesUnder(document, 'publicIps').filter(({ value }) => valueUnder(value, 'family') === 'ipv6');
  const ipv6 = addressesOfFamily(document, 'ipv6');
  const access: Entry = { value: Object(valueUnder(document, 'remoteAccess')), path: ['remoteAccess'] };
  for (const name of textsUnder(access, 'publicIp')) {
    if (ipv6.has(name.text)) report(name, `expected an IPv4 address; '${name.text}' is IPv6`);
  }
  const [first] = lists;
  if (first !== undefined && valueUnder(valueUnder(document, 'network'), 'ipv6Cidr') === undefined)
    report(first, 'expected network.ipv6Cidr beside IPv6 addresses, which are taken from it');
  const behind = new Set(entriesUnder(document, 'wafs').map(({ value }) => valueUnder(value, 'protects')));
  for (const balancer of entriesUnder(document, 'loadBalancers')) {
    const [name] = textsUnder(balancer, 'publicIp');
    const address = valueUnder(balancer.value, 'address');
    if (name !== undefined && ipv6.has(name.text) && address !== undefined && !behind.has(valueUnder(balancer.value, 'name')))
      report(name, `expected either an address or a public IPv6 address, which would be the only one; '${name.text}' is IPv6`);
  }
}
