import { BlockList } from 'node:net';

/** Whether an address is one of a network's. */
export function inNetwork(address: string, cidr: string): boolean {
  const [network = '', prefix] = cidr.split('/');
  const family = (text: string) => (text.includes(':') ? 'ipv6' : 'ipv4');
  if (family(address) !== family(network)) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), family(network));
  return list.check(address, family(address));
}
