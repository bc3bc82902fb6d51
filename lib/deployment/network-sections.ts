import * as z from 'zod';
import { dataRate, identifier, uniqueBy } from '../document/fields';
import { reference } from '../document/references';
import { address, bastionCidr, cidr, port } from './address-fields';
import { nameList } from './name-list';
import { type Scope, WHATEVER_ELSE } from './scope';

export function bandwidth(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('bandwidth'), rate: dataRate });
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
      certificate: reference.optional(),
      to: z.strictObject({ pool: reference, port }),
      healthPath: z
        .string()
        .regex(/^\//, { error: () => "expected a path such as '/healthz'" })
        .optional(),
    })
    .superRefine(({ protocol, certificate, persistence, healthPath }, context) => {
      const refuse = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
      if (protocol === 'HTTPS' && certificate === undefined) refuse('certificate', 'expected the name of a certificate, which HTTPS needs');
      if (protocol !== 'HTTPS' && certificate !== undefined) refuse('certificate', 'expected no certificate, which HTTPS alone has');
      if (protocol === 'TCP' && persistence === 'cookie') refuse('persistence', "expected 'source-ip', since TCP has no cookies");
      if (protocol === 'TCP' && healthPath !== undefined) refuse('healthPath', 'expected no health path, since TCP has none');
    }, WHATEVER_ELSE);
  return z.strictObject({
    name: identifier,
    line: scope.line('load-balancer'),
    system: reference.optional(),
    publicIp: reference.optional(),
    listeners: uniqueBy(uniqueBy(z.array(listener).min(1), 'name'), 'port'),
  });
}

/** One WAF set: a redundant pair of servers in front of a load balancer. */
export function waf(scope: Scope) {
  return z
    .strictObject({
      name: identifier,
      line: scope.line('waf'),
      throughput: dataRate,
      hostType: scope.hostType(),
      image: scope.image(),
      /** Load balancer that the set stands in front of. */
      protects: reference,
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE);
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
      allowedFrom: z.array(bastionCidr).min(1),
      accounts: nameList,
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE);
}
