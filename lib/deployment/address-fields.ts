import { isIPv4 } from 'node:net';
import * as z from 'zod';
import { networkRange } from './network-range';
import { together, wholeInternet } from './whole-internet';

const FIRST_ADDRESS = "expected a network's first address, such as '10.30.0.0/16' for the network of '10.30.0.1'";

/** A network of either family. */
export const cidr = z
  .union([z.cidrv4(), z.cidrv6()], { error: () => "expected a network such as '10.30.0.0/16'" })
  .refine(isFirstAddress, { error: () => FIRST_ADDRESS });
/** Networks that are some, but not everyone; `error` says what they are for. */
export function someNetworks(error: string) {
  return z.array(cidr).superRefine((networks, context) => {
    const everyone = wholeInternet(networks);
    for (const [index, network] of networks.entries())
      if (everyone.includes(network))
        context.addIssue({ code: 'custom', path: [index], message: `${error}, not everyone${together(everyone)}` });
  });
}
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
    return isIPv4(host) && Number(number) >= 1 && Number(number) <= 65535;
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
  const [written = ''] = network.split('/');
  // What is no network at all has been refused as such.
  return networkRange(network)?.first === networkRange(written)?.first || networkRange(network) === undefined;
}
