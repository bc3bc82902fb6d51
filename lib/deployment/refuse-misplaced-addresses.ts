import { BlockList, isIPv4 } from 'node:net';
import type * as z from 'zod';
import { type Entry, entriesUnder, type Text, textsUnder, valueUnder } from '../document/entries-under';
import { pathText } from '../document/path-text';
import { allocationPools } from './allocation-pools';

/**
 * Refuses fixed addresses outside the part of the network that is kept for them, and two of the same: Neutron would give the
 * address to a server first, or refuse it only at deploy. Trusts nothing about the document's shape.
 */
export function refuseMisplacedAddresses(document: unknown, context: z.RefinementCtx): void {
  const network: Entry = { value: Object(valueUnder(document, 'network')), path: ['network'] };
  const [cidr] = textsUnder(network, 'cidr');
  const [reserved] = textsUnder(network, 'static');
  const report = ({ path }: Pick<Text, 'path'>, message: string) => context.addIssue({ code: 'custom', path: [...path], message });
  if (cidr !== undefined && reserved !== undefined && !liesWithin(reserved.text, cidr.text))
    report(reserved, `expected a part of the network ${cidr.text}, and not all of it`);
  else if (cidr !== undefined && reserved !== undefined && leavesNothing(reserved.text, cidr.text))
    report(reserved, `expected a part of ${cidr.text} that leaves addresses for servers`);
  const owner = new Map<string, Text>();
  for (const address of fixedAddresses(document)) {
    const other = owner.get(address.text);
    if (!isIPv4(address.text)) continue;
    if (other === undefined) owner.set(address.text, address);
    else report(address, `expected an address of its own; ${pathText(other.path)} is the same`);
    if (reserved === undefined) report(address, 'expected an address within network.static, which this deployment has not');
    else if (!has(reserved.text, address.text)) report(address, `expected an address within network.static, ${reserved.text}`);
    else if (cidr !== undefined && isEdge(cidr.text, address.text))
      report(
        address,
        `expected another address: the first two and the last of ${cidr.text} are the network's, its router's and for broadcasts`,
      );
  }
}

/** Addresses that are to be in use for good. A collector without a server is somebody else's, wherever it is. */
function fixedAddresses(document: unknown): Text[] {
  const balancers = entriesUnder(document, 'loadBalancers').flatMap((entry) => textsUnder(entry, 'address'));
  const collectors = entriesUnder(document, 'hostServices').flatMap(({ value, path }) => {
    const collector = valueUnder(value, 'collector');
    return valueUnder(collector, 'server') === undefined
      ? []
      : textsUnder({ value: Object(collector), path: [...path, 'collector'] }, 'address');
  });
  return [...balancers, ...collectors];
}

/** Whether an IPv4 network has the address. What is no network at all has been refused as such. */
function has(network: string, address: string): boolean {
  const [first = '', prefix = ''] = network.split('/');
  if (!isNetwork(network)) return true;
  const list = new BlockList();
  list.addSubnet(first, Number(prefix), 'ipv4');
  return list.check(address, 'ipv4');
}

function liesWithin(part: string, whole: string): boolean {
  const [first = '', prefix = ''] = part.split('/');
  return !isNetwork(part) || !isNetwork(whole) || (has(whole, first) && Number(prefix) > Number(whole.split('/')[1]));
}

function leavesNothing(part: string, whole: string): boolean {
  return isNetwork(part) && isNetwork(whole) && allocationPools(whole, part).length === 0;
}

function isNetwork(text: string): boolean {
  const [first = '', prefix = ''] = text.split('/');
  return isIPv4(first) && /^([12]?[0-9]|3[0-2])$/.test(prefix);
}

function isEdge(network: string, address: string): boolean {
  const [first = '', prefix = ''] = network.split('/');
  const behind = numberOf(address) - numberOf(first);
  return behind < 2 || behind === 2 ** (32 - Number(prefix)) - 1;
}

function numberOf(address: string): number {
  return address.split('.').reduce((all, part) => all * 256 + Number(part), 0);
}
