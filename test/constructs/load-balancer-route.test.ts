import { LoadBalancerListener, type LoadBalancerListenerProps } from '../../lib/constructs/load-balancer-listener';
import type { Backend } from '../../lib/constructs/new-load-balancer-pool';
import { stackOf, synthesized } from './stack-of';

type Routes = NonNullable<LoadBalancerListenerProps['routes']>;

const backend = (name: string): Backend => ({
  servers: [`${name}-01`],
  sameAddress: `\${address.${name}[each.key]}`,
  admit: () => undefined,
});
const api = { backends: { api: backend('api') }, port: 9000, weights: { 'api-01': 5 } };

const build = (routes: Routes, more: Partial<LoadBalancerListenerProps> = {}) => {
  const stack = stackOf();
  new LoadBalancerListener(stack, 'web', {
    loadBalancerId: 'balancer',
    subnetId: 'subnet',
    protocol: 'HTTP',
    port: 80,
    algorithm: 'least-connections',
    healthPath: '/healthz',
    backends: { app: backend('app') },
    backendPort: 8080,
    tags: ['tag'],
    routes,
    ...more,
  });
  return synthesized(stack).resource;
};

const positions = (routes: Routes) =>
  Object.entries(build(routes).openstack_lb_l7policy_v2 ?? {}).map(([name, policy]) => [name, Reflect.get(Object(policy), 'position')]);

test("a route sends a host and a path to a pool of its own, with the listener's way of spreading", () => {
  const { openstack_lb_l7policy_v2, openstack_lb_l7rule_v2, openstack_lb_pool_v2, openstack_lb_member_v2, openstack_lb_monitor_v2 } = build(
    [{ name: 'api', host: 'api.library.example', path: '/v1/', to: api }],
  );
  const l7policy_id = '${openstack_lb_l7policy_v2.web_route_api_policy.id}';
  const pool_id = '${openstack_lb_pool_v2.web_route_api_pool.id}';
  expect(openstack_lb_l7policy_v2).toEqual({
    web_route_api_policy: {
      name: 'example-test-web-api',
      listener_id: '${openstack_lb_listener_v2.web_listener.id}',
      position: 1,
      action: 'REDIRECT_TO_POOL',
      redirect_pool_id: pool_id,
    },
  });
  expect(openstack_lb_l7rule_v2).toEqual({
    web_route_api_host: { l7policy_id, type: 'HOST_NAME', compare_type: 'EQUAL_TO', value: 'api.library.example' },
    web_route_api_path: { l7policy_id, type: 'PATH', compare_type: 'STARTS_WITH', value: '/v1/' },
  });
  expect(openstack_lb_pool_v2?.web_route_api_pool).toEqual({
    name: 'example-test-web-api',
    loadbalancer_id: 'balancer',
    protocol: 'HTTP',
    lb_method: 'LEAST_CONNECTIONS',
    tags: ['tag'],
  });
  expect(openstack_lb_member_v2?.['web_route_api_api-member']).toEqual({
    for_each: { 'api-01': { weight: 5 } },
    name: '${each.key}',
    pool_id,
    address: '${address.api[each.key]}',
    protocol_port: 9000,
    subnet_id: 'subnet',
    weight: '${each.value.weight}',
    tags: ['tag'],
  });
  expect(openstack_lb_monitor_v2?.web_route_api_monitor).toMatchObject({ pool_id, type: 'HTTP', url_path: '/healthz' });
});

test('HTTP is redirected to HTTPS with the path and method of the request', () => {
  expect(build([{ name: 'to-https', path: '/', redirect: 'https://library.example' }])).toMatchObject({
    openstack_lb_l7policy_v2: {
      'web_route_to-https_policy': { action: 'REDIRECT_PREFIX', redirect_prefix: 'https://library.example', redirect_http_code: 308 },
    },
    openstack_lb_l7rule_v2: { 'web_route_to-https_path': { type: 'PATH', compare_type: 'STARTS_WITH', value: '/' } },
  });
});

test('a host is told with the port where that is not the one of the protocol', () => {
  const rule = (more: Partial<LoadBalancerListenerProps>) =>
    build([{ name: 'api', host: 'api.example', to: api }], more).openstack_lb_l7rule_v2?.web_route_api_host;
  expect(rule({ port: 8080 })).toMatchObject({ value: 'api.example:8080' });
  expect(rule({ protocol: 'HTTPS', port: 443, certificateRef: 'ref' })).toMatchObject({ value: 'api.example' });
  expect(rule({ protocol: 'HTTPS', port: 80, certificateRef: 'ref' })).toMatchObject({ value: 'api.example:80' });
});

test('redirects go first, then hosts, then longer paths, in whichever order they are written', () => {
  const routes: Routes = [
    { name: 'a', path: '/a/', to: api },
    { name: 'long', path: '/a/long/', to: api },
    { name: 'other', host: 'b.example', to: api },
    { name: 'host', host: 'a.example', to: api },
    { name: 'host-path', host: 'z.example', path: '/x', to: api },
    { name: 'old', host: 'old.example', redirect: 'https://new.example' },
  ];
  const expected = [
    ['web_route_old_policy', 1],
    ['web_route_host-path_policy', 2],
    ['web_route_host_policy', 3],
    ['web_route_other_policy', 4],
    ['web_route_long_policy', 5],
    ['web_route_a_policy', 6],
  ];
  expect(positions(routes)).toEqual(expected);
  expect(positions([...routes].reverse())).toEqual(expected);
});

test('positions are set one after the other, since Octavia counts them anew at every change', () => {
  const policies = build([
    { name: 'a', path: '/a', to: api },
    { name: 'b', path: '/bb', to: api },
  ]).openstack_lb_l7policy_v2;
  expect(policies?.web_route_b_policy).not.toHaveProperty('depends_on');
  expect(policies?.web_route_a_policy).toMatchObject({ depends_on: ['openstack_lb_l7policy_v2.web_route_b_policy'] });
});

test('what cannot be routed is refused with the name of the route', () => {
  expect(() =>
    build([
      { name: 'all' },
      { name: 'to-https', path: '/', redirect: 'https://library.example' },
      { name: 'late', path: '/api/', to: api },
      { name: 'again', path: '/api/', to: api },
    ]),
  ).toThrow(
    "test/web: routes: 'all': expected a host, a path or both, by which requests are told; " +
      "routes: 'all': expected either 'to' or 'redirect'; " +
      "routes: 'late': expected requests that route 'to-https' does not redirect first; " +
      "routes: 'again': expected a host and path of its own; route 'late' has the same; " +
      "routes: 'again': expected requests that route 'to-https' does not redirect first",
  );
  expect(() => build([{ name: 'api', path: '/', to: api }], { protocol: 'TCP', healthPath: undefined })).toThrow(
    'test/web: routes: expected none, since TCP has neither hosts nor paths, received api',
  );
  expect(() =>
    build([{ name: 'up', path: '/', redirect: 'https://library.example' }], { protocol: 'HTTPS', certificateRef: 'ref' }),
  ).toThrow("test/web: routes: 'up': expected no redirect, since HTTP alone has one");
});
