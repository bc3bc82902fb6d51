import { LoadBalancerListener, type LoadBalancerListenerProps } from '../../lib/constructs/load-balancer-listener';
import { stackOf, synthesized } from './stack-of';

const listenerOf = (more: Partial<LoadBalancerListenerProps>) => {
  const stack = stackOf();
  new LoadBalancerListener(stack, 'web', {
    loadBalancerId: 'balancer',
    subnetId: 'subnet',
    protocol: 'HTTP',
    port: 80,
    algorithm: 'least-connections',
    backends: {},
    backendPort: 80,
    tags: [],
    ...more,
  });
  return synthesized(stack).resource.openstack_lb_listener_v2?.web_listener;
};

test('servers are told of the client in HTTP, and only what is chosen', () => {
  expect(listenerOf({})).toMatchObject({
    insert_headers: { 'X-Forwarded-For': 'true', 'X-Forwarded-Port': 'true', 'X-Forwarded-Proto': 'true' },
  });
  expect(listenerOf({ insertHeaders: ['X-Forwarded-Proto'] })).toMatchObject({ insert_headers: { 'X-Forwarded-Proto': 'true' } });
  expect(listenerOf({ insertHeaders: [] })).not.toHaveProperty('insert_headers');
  expect(listenerOf({ protocol: 'TCP' })).not.toHaveProperty('insert_headers');
});

test('networks that may connect stand in the order in which the cloud lists them', () => {
  expect(listenerOf({ allowedFrom: ['198.51.100.0/24', '10.40.0.0/16', '192.0.2.0/24'] })).toMatchObject({
    allowed_cidrs: ['10.40.0.0/16', '192.0.2.0/24', '198.51.100.0/24'],
  });
});

test('TLS 1.3 alone can be chosen', () => {
  expect(listenerOf({ protocol: 'HTTPS', certificateRef: 'ref', tlsVersions: ['TLSv1.3'] })).toMatchObject({ tls_versions: ['TLSv1.3'] });
});

test('what a protocol does not have is refused by the name of the property', () => {
  expect(() => listenerOf({ protocol: 'TCP', insertHeaders: ['X-Forwarded-For'], tlsVersions: [] })).toThrow(
    'test/web: tlsVersions: expected at least one version, received none; insertHeaders: expected none, since TCP has none, received X-Forwarded-For',
  );
  expect(() => listenerOf({ protocol: 'HTTPS' })).toThrow(
    'test/web: certificateRef: expected a reference, which HTTPS needs, received none',
  );
});
