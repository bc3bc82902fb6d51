import * as z from 'zod';
import { identifier, quantity, uniqueBy } from '../document/fields';
import { address, cidr, port } from './address-fields';
import { nameList } from './name-list';
import type { Scope } from './scope';

export function bandwidth(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('bandwidth'), rate: quantity('Mbps', 'Gbps') });
}

export function publicIps(scope: Scope) {
  return z.strictObject({ line: scope.line('public-ip'), family: z.enum(['ipv4', 'ipv6']), names: nameList });
}

/** A certificate that the key manager holds; `secret` is its name there. */
export function certificate(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('ssl-certificate'), secret: z.string().min(1) });
}

export function loadBalancer(scope: Scope) {
  const listener = z
    .strictObject({
      name: identifier,
      protocol: z.enum(['TCP', 'HTTP', 'HTTPS']),
      port,
      algorithm: z.enum(['weighted-round-robin', 'least-connections']),
      persistence: z.enum(['source-ip', 'cookie']).optional(),
      /** Name of a certificate of this deployment; required for HTTPS. */
      certificate: identifier.optional(),
      to: z.strictObject({ pool: identifier, port }),
      healthPath: z.string().startsWith('/').optional(),
    })
    .refine(({ protocol, certificate }) => protocol !== 'HTTPS' || certificate !== undefined, {
      path: ['certificate'],
      error: () => 'expected the name of a certificate, which HTTPS needs',
    });
  return z.strictObject({
    name: identifier,
    line: scope.line('load-balancer'),
    system: identifier.optional(),
    publicIp: identifier.optional(),
    listeners: uniqueBy(z.array(listener).min(1), 'name'),
  });
}

/** One WAF set: a redundant pair of servers in front of a load balancer. */
export function waf(scope: Scope) {
  return z
    .strictObject({
      name: identifier,
      line: scope.line('waf'),
      throughput: quantity('Mbps', 'Gbps'),
      hostType: scope.hostType(),
      image: scope.image(),
      /** Load balancer that the set stands in front of. */
      protects: identifier,
    })
    .superRefine(scope.imageFits);
}

export function vpn(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('vpn'), peerAddress: address, peerNetworks: z.array(cidr).min(1) });
}

/** The bastion and its accounts. */
export function remoteAccess(scope: Scope) {
  return z
    .strictObject({
      line: scope.line('remote-access'),
      hostType: scope.hostType(),
      image: scope.image(),
      allowedFrom: z.array(cidr).min(1),
      accounts: nameList,
    })
    .superRefine(scope.imageFits);
}
