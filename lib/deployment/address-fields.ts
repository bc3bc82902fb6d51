import { isIP } from 'node:net';
import * as z from 'zod';

const FIRST_ADDRESS = "expected a network's first address, such as '10.30.0.0/16' for the network of '10.30.0.1'";

/** A network of either family. */
export const cidr = z
  .union([z.cidrv4(), z.cidrv6()], { error: () => "expected a network such as '10.30.0.0/16'" })
  .refine(isFirstAddress, { error: () => FIRST_ADDRESS });
/** A network that may reach the bastion: some, but not the whole Internet. */
export const bastionCidr = cidr.refine((network) => !network.endsWith('/0'), {
  error: () => 'expected the networks of those who may reach the bastion',
});
export const ipv4Cidr = z
  .cidrv4({ error: () => "expected an IPv4 network such as '10.30.0.0/16'" })
  .refine(isFirstAddress, { error: () => FIRST_ADDRESS });
export const ipv6Cidr = z
  .cidrv6({ error: () => "expected an IPv6 network such as 'fd00:30::/64'" })
  .refine(isFirstAddress, { error: () => "expected a network's first address, such as 'fd00:30::/64' for the network of 'fd00:30::1'" });

export const ipv4Address = z.ipv4({ error: () => "expected an IPv4 address such as '10.30.0.10'" });
export const address = z.union([z.ipv4(), z.ipv6()], { error: () => "expected an IP address such as '203.0.113.7'" });

/** Where a WAF sends requests on to: an address and a port, which is all that its program takes. */
export const upstream = z.string().refine(
  (text) => {
    const [, host = '', number = ''] = /^https?:\/\/([0-9.]+):([0-9]+)$/.exec(text) ?? [];
    return isIP(host) === 4 && Number(number) >= 1 && Number(number) <= 65535;
  },
  { error: () => "expected an HTTP or HTTPS address such as 'http://10.30.0.10:80'" },
);

const PORT = 'expected a port from 1 to 65535';
export const port = z
  .int({ error: () => PORT })
  .min(1, { error: () => PORT })
  .max(65535, { error: () => PORT });

/** Whether all bits behind the prefix are zero: Neutron refuses a network that is written by an address within it. */
function isFirstAddress(network: string): boolean {
  const [written = '', prefix = ''] = network.split('/');
  const version = isIP(written);
  const behind = (version === 6 ? 128 : 32) - Number(prefix);
  // What is no network at all has been refused as such; an IPv4 address within an IPv6 one is left to Neutron.
  if (version === 0 || behind < 0 || (version === 6 && written.includes('.'))) return true;
  return (version === 6 ? bitsOfIpv6(written) : bitsOfIpv4(written)) % 2n ** BigInt(behind) === 0n;
}

function bitsOfIpv4(written: string): bigint {
  return written.split('.').reduce((all, part) => all * 256n + BigInt(part), 0n);
}

function bitsOfIpv6(written: string): bigint {
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [front = [], back = []] = written.split('::').map(groups);
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].reduce((all, group) => all * 65536n + BigInt(`0x${group}`), 0n);
}
