import * as z from 'zod';
import { identifier, uniqueBy } from '../document/fields';
import { reference } from '../document/references';
import { cidr, ipv4Address, port } from './address-fields';
import { route, routeProblems, target } from './load-balancer-route';
import { type Scope, WHATEVER_ELSE } from './scope';

const healthPath = z.string().regex(/^\/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*$/, { error: () => "expected a path such as '/healthz'" });

const listener = z
  .strictObject({
    name: identifier,
    protocol: z.enum(['TCP', 'HTTP', 'HTTPS']),
    port,
    algorithm: z.enum(['weighted-round-robin', 'least-connections']),
    persistence: z.enum(['source-ip', 'cookie']).optional(),
    /** Name of a certificate of this deployment; required for HTTPS. */
    certificate: reference.optional(),
    to: target,
    /** Where requests go that name a host or a path; the others go to `to`. */
    routes: uniqueBy(z.array(route), 'name').optional(),
    healthPath: healthPath.optional(),
  })
  .superRefine(({ protocol, certificate, persistence, healthPath, routes }, context) => {
    const refuse = (message: string, ...path: PropertyKey[]) => context.addIssue({ code: 'custom', path, message });
    if (protocol === 'HTTPS' && certificate === undefined) refuse('expected the name of a certificate, which HTTPS needs', 'certificate');
    if (protocol !== 'HTTPS' && certificate !== undefined) refuse('expected no certificate, which HTTPS alone has', 'certificate');
    if (protocol === 'TCP' && persistence === 'cookie') refuse("expected 'source-ip', since TCP has no cookies", 'persistence');
    if (protocol === 'TCP' && healthPath !== undefined) refuse('expected no health path, since TCP has none', 'healthPath');
    if (protocol === 'TCP' && routes !== undefined) refuse('expected no routes, since TCP has neither hosts nor paths', 'routes');
    // Routes are compared with each other once each of them can be read.
    if (routes === undefined || !z.array(route).safeParse(routes).success) return;
    for (const { index, key, message } of routeProblems(routes, protocol)) refuse(message, 'routes', index, ...key);
  }, WHATEVER_ELSE);

/** A load balancer, where it stands and who may connect. */
export function loadBalancer(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('load-balancer'),
    system: reference.optional(),
    publicIp: reference.optional(),
    /** Address within `network.static`; needed behind a WAF, which forwards to it. */
    address: ipv4Address.optional(),
    /** Networks that may connect; without this, everyone by a public address, and the contract's own network otherwise. */
    allowedFrom: z.array(cidr).min(1).optional(),
    listeners: uniqueBy(uniqueBy(z.array(listener).min(1), 'name'), 'port'),
  });
}
