import { LoadBalancer, type LoadBalancerProps } from '../../lib/constructs/load-balancer';
import type { Ingress } from '../../lib/constructs/server-ports';
import { Platform } from '../../lib/platform/platform';
import { example, stackOf, synthesized } from './stack-of';

type Listener = LoadBalancerProps['listeners'][number];
const listener: Listener = { name: 'web', protocol: 'HTTP', port: 80, algorithm: 'weighted-round-robin', to: { pool: 'app', port: 8080 } };

const build = (more: Partial<LoadBalancerProps> = {}, stack = stackOf()) => {
  const admitted: Ingress[] = [];
  const app = { servers: ['app-01', 'app-02'], sameAddress: '${address[each.key]}', admit: (ingress: Ingress) => admitted.push(ingress) };
  const subnet = { id: 'subnet', cidr: '10.10.0.0/16' };
  new LoadBalancer(stack, 'portal', { line: 'load-balancer', listeners: [listener], subnet, pools: { app }, ...more });
  return { stack, admitted, ...synthesized(stack) };
};
const one = (more: Partial<Listener>, props: Partial<LoadBalancerProps> = {}) =>
  build({ listeners: [{ ...listener, ...more }], ...props }).resource;

const tags = ['pactform:contract=example', 'pactform:line=load-balancer'];
const pool_id = '${openstack_lb_pool_v2.portal_web_pool.id}';

test('by default it is redundant, spreads round robin by weight and watches the port', () => {
  const { stack, resource } = build();
  expect(resource).toEqual({
    openstack_lb_loadbalancer_v2: {
      'portal_load-balancer': {
        name: 'example-portal',
        vip_subnet_id: 'subnet',
        loadbalancer_provider: 'amphora',
        flavor_id: stack.lookup.loadBalancerFlavorId('example-redundant'),
        tags,
      },
    },
    openstack_lb_listener_v2: {
      portal_web_listener: {
        name: 'example-portal-web',
        loadbalancer_id: '${openstack_lb_loadbalancer_v2.portal_load-balancer.id}',
        protocol: 'HTTP',
        protocol_port: 80,
        insert_headers: { 'X-Forwarded-For': 'true', 'X-Forwarded-Port': 'true', 'X-Forwarded-Proto': 'true' },
        tags,
      },
    },
    openstack_lb_pool_v2: {
      portal_web_pool: {
        name: 'example-portal-web',
        listener_id: '${openstack_lb_listener_v2.portal_web_listener.id}',
        protocol: 'HTTP',
        lb_method: 'ROUND_ROBIN',
        tags,
      },
    },
    openstack_lb_member_v2: {
      'portal_web_app-member': {
        for_each: { 'app-01': { weight: 1 }, 'app-02': { weight: 1 } },
        name: '${each.key}',
        pool_id,
        address: '${address[each.key]}',
        protocol_port: 8080,
        subnet_id: 'subnet',
        weight: '${each.value.weight}',
        tags,
      },
    },
    openstack_lb_monitor_v2: {
      portal_web_monitor: { name: 'example-portal-web', pool_id, type: 'TCP', delay: 10, timeout: 5, max_retries: 3 },
    },
  });
});

test('the servers behind are opened to its network, not to the world', () => {
  expect(build().admitted).toEqual([{ protocol: 'tcp', port: 8080, from: '10.10.0.0/16', reason: 'load balancer portal, listener web' }]);
});

test('weights, least connections, persistence and a health page', () => {
  const to = { ...listener.to, weights: { 'app-02': 3 } };
  const resource = one({ algorithm: 'least-connections', persistence: 'cookie', healthPath: '/healthz', to });
  expect(resource.openstack_lb_member_v2?.['portal_web_app-member']).toMatchObject({
    for_each: { 'app-01': { weight: 1 }, 'app-02': { weight: 3 } },
  });
  expect(resource.openstack_lb_pool_v2?.portal_web_pool).toMatchObject({
    lb_method: 'LEAST_CONNECTIONS',
    persistence: { type: 'HTTP_COOKIE' },
  });
  expect(resource.openstack_lb_monitor_v2?.portal_web_monitor).toMatchObject({ type: 'HTTP', url_path: '/healthz', expected_codes: '200' });
});

test('HTTPS ends at the listener with a secret of the key manager', () => {
  const resource = one({ protocol: 'HTTPS', certificate: 'tls' }, { certificates: { tls: 'https://keys.example/v1/secrets/1' } });
  expect(resource.openstack_lb_listener_v2?.portal_web_listener).toMatchObject({
    protocol: 'TERMINATED_HTTPS',
    default_tls_container_ref: 'https://keys.example/v1/secrets/1',
    tls_versions: ['TLSv1.2', 'TLSv1.3'],
    tls_ciphers:
      'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:' +
      'ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256',
  });
  expect(resource.openstack_lb_pool_v2?.portal_web_pool).toMatchObject({ protocol: 'HTTP' });
});

test('weights from 0 to 256 are taken as they are', () => {
  const members = one({ to: { ...listener.to, weights: { 'app-01': 0, 'app-02': 256 } } }).openstack_lb_member_v2;
  expect(members?.['portal_web_app-member']).toMatchObject({ for_each: { 'app-01': { weight: 0 }, 'app-02': { weight: 256 } } });
});

test('its address is one of the subnet, or that of a port which is there already', () => {
  const balancer = (props: Partial<LoadBalancerProps>) => build(props).resource.openstack_lb_loadbalancer_v2?.['portal_load-balancer'];
  expect(balancer({ address: '10.10.0.10' })).toMatchObject({ vip_subnet_id: 'subnet', vip_address: '10.10.0.10' });
  const ofPort = balancer({ portId: 'port' });
  expect(ofPort).toMatchObject({ vip_port_id: 'port' });
  expect(ofPort).not.toHaveProperty('vip_subnet_id');
});

test('only the networks named may connect', () => {
  expect(one({}, { allowedFrom: ['10.0.0.0/8'] }).openstack_lb_listener_v2?.portal_web_listener).toMatchObject({
    allowed_cidrs: ['10.0.0.0/8'],
  });
});

test('a provider without flavors gets none', () => {
  const { document } = example().platform;
  const platform = new Platform({ ...document, loadBalancer: { provider: 'ovn', redundant: { value: true, evidence: 'declared' } } });
  const balancer = build({}, stackOf({ platform })).resource.openstack_lb_loadbalancer_v2?.['portal_load-balancer'];
  expect(balancer).toEqual({ name: 'example-portal', vip_subnet_id: 'subnet', loadbalancer_provider: 'ovn', tags });
});

test('all that is wrong is said at once', () => {
  const listeners: Listener[] = [
    { ...listener, to: { pool: 'web', port: 1 } },
    { ...listener, name: 'secure', protocol: 'HTTPS' },
    { ...listener, name: 'raw', protocol: 'TCP', persistence: 'cookie' },
    { ...listener, name: 'named', certificate: 'tls' },
    { ...listener, name: 'heavy', to: { ...listener.to, weights: { 'app-01': 257, 'app-02': 1.5, 'web-01': -1 } } },
    { ...listener, name: 'idle', to: { ...listener.to, weights: { 'app-01': 0, 'app-02': 0 } } },
    { ...listener, name: 'routed', routes: [{ name: 'api', path: '/api/', to: { pool: 'api', port: 1 } }] },
  ];
  expect(() => build({ listeners, address: '10.10.0.10', portId: 'port' })).toThrow(
    'test/portal: listeners: expected each port once, received 80 again; address: expected none beside portId, received both; ' +
      "listeners: 'web' sends to pool 'web', expected one of app; " +
      "listeners: 'secure' is HTTPS, expected a certificate, received none; " +
      "listeners: 'raw' is TCP, expected persistence 'source-ip', received 'cookie'; " +
      "listeners: 'named' names certificate 'tls', expected one of none; " +
      "listeners: 'heavy': expected weights from 0 to 256, received 257 of 'app-01', 1.5 of 'app-02', -1 of 'web-01'; " +
      "listeners: 'heavy': expected weights of servers of pool 'app', received 'web-01'; " +
      "listeners: 'idle': expected a server of pool 'app' with a weight above 0, received none; " +
      "listeners: route 'api' sends to pool 'api', expected one of app",
  );
});
