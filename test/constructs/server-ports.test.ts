import { type Ingress, ServerPorts } from '../../lib/constructs/server-ports';
import { stackOf, synthesized } from './stack-of';

const rule: Ingress = { protocol: 'tcp', port: 443, from: '10.30.0.0/16', reason: 'catalogue' };

function opened(more: Partial<Ingress>): unknown {
  const stack = stackOf();
  const networks = { main: { networkId: 'network-id' } };
  new ServerPorts(stack, 'web', { servers: ['web-01'], lines: ['memory'], networks, ingress: [{ ...rule, ...more }] });
  return Object.values(synthesized(stack).resource.openstack_networking_secgroup_rule_v2 ?? {});
}

test.each<[Partial<Ingress>]>([[{ port: 1 }], [{ port: 65535 }], [{ reason: 'x'.repeat(255) }], [{ from: 'fd00:30::/64' }]])(
  'opens a port: %j',
  (more) => {
    expect(opened(more)).toEqual([
      expect.objectContaining({
        description: more.reason ?? 'catalogue',
        remote_ip_prefix: more.from ?? '10.30.0.0/16',
        port_range_min: more.port ?? 443,
      }),
    ]);
  },
);

const WHY = 'expected why the port is open, in at most 255 characters';
const NETWORK = "expected the network that the port is open to, such as '10.30.0.0/16'";
test.each<[Partial<Ingress>, string]>([
  [{ port: 0 }, 'expected a port from 1 to 65535, received 0'],
  [{ port: 65536 }, 'expected a port from 1 to 65535, received 65536'],
  [{ port: 1.5 }, 'expected a port from 1 to 65535, received 1.5'],
  [{ from: '10.30.0.1' }, `${NETWORK}, received '10.30.0.1'`],
  [{ from: '10.30.0.0/33' }, `${NETWORK}, received '10.30.0.0/33'`],
  [{ from: '' }, `${NETWORK}, received ''`],
  [{ reason: ' ' }, `${WHY}, received ' '`],
  [{ reason: 'x'.repeat(256) }, `${WHY}, received '${'x'.repeat(256)}'`],
])('opens nothing for %j', (more, message) => {
  expect(() => opened(more)).toThrow(`test/web: ingress: ${message}`);
});
