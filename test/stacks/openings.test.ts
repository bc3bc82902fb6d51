import { wholeInternet } from '../../lib/deployment/whole-internet';
import { synthesized } from '../constructs/stack-of';
import { stacksOf } from './stacks-of';

const field = (resource: unknown, key: string): unknown => Reflect.get(Object(resource), key);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** What of a resource lets everyone in, by its type; undefined where the type opens nothing. */
const OPEN: Readonly<Record<string, (resource: unknown) => boolean>> = {
  openstack_networking_secgroup_rule_v2: (rule) =>
    field(rule, 'direction') === 'ingress' &&
    field(rule, 'remote_group_id') === undefined &&
    wholeInternet([String(field(rule, 'remote_ip_prefix') ?? '0.0.0.0/0')]).length > 0,
  openstack_lb_listener_v2: (listener) => {
    const allowed = texts(field(listener, 'allowed_cidrs'));
    return allowed.length === 0 || wholeInternet(allowed).length > 0;
  },
  openstack_sharedfilesystem_share_access_v2: (access) => wholeInternet([String(field(access, 'access_to') ?? '0.0.0.0/0')]).length > 0,
  openstack_networking_port_v2: (port) =>
    field(port, 'port_security_enabled') === false ||
    field(port, 'no_security_groups') === true ||
    field(port, 'security_group_ids') === undefined,
};

/** Addresses of all resources of a contract that let everyone in, by stack. */
function openingsOf(contract: string): string[] {
  return stacksOf(contract).stacks.flatMap((stack) =>
    Object.entries(synthesized(stack).resource).flatMap(([type, resources]) =>
      Object.entries(resources)
        .filter(([, resource]) => OPEN[type]?.(resource) ?? false)
        .map(([name]) => `${stack.node.id.slice(contract.length + 1)} ${name}`),
    ),
  );
}

/** The listeners that the deployment gives a public address without saying who may connect; behind a WAF it is the WAF's entry. */
function openByDeployment(contract: string): string[] {
  const { loadBalancers, wafs, servers } = stacksOf(contract).deployment.document;
  const guarded = new Set(wafs.map(({ protects }) => protects));
  const said = servers.filter(({ ingress }) => wholeInternet(ingress.map(({ from }) => from)).length > 0);
  expect(said).toEqual([]);
  return loadBalancers
    .filter(({ publicIp, allowedFrom }) => publicIp !== undefined && allowedFrom === undefined)
    .flatMap(({ name, listeners }) =>
      listeners.map((listener) =>
        guarded.has(name) ? `services entry_${name}_${listener.name}_listener` : `servers load-balancer_${name}_${listener.name}_listener`,
      ),
    );
}

test('everyone reaches the entry of the WAF of the example, by the public address of the load balancer behind it, and nothing else', () => {
  expect(openingsOf('example')).toEqual(['services entry_catalogue_http_listener']);
});

test.each(['example', 'dsj-2026-030', 'smart-water-2026'])(
  'nothing of %s lets everyone in but what the deployment gives a public address',
  (contract) => {
    const openings = openingsOf(contract);
    expect(openings.sort()).toEqual(openByDeployment(contract).sort());
    expect(openings.length).toBe({ example: 1, 'dsj-2026-030': 2, 'smart-water-2026': 20 }[contract]);
  },
);

test.each([
  ['openstack_networking_secgroup_rule_v2', { direction: 'ingress' }],
  ['openstack_networking_secgroup_rule_v2', { direction: 'ingress', remote_ip_prefix: '::/0' }],
  ['openstack_networking_secgroup_rule_v2', { direction: 'ingress', remote_ip_prefix: '128.0.0.0/1' }],
  ['openstack_lb_listener_v2', { allowed_cidrs: ['0.0.0.0/2', '64.0.0.0/2'] }],
  ['openstack_lb_listener_v2', { allowed_cidrs: [] }],
  ['openstack_lb_listener_v2', { allowed_cidrs: ['10.0.0.0/8', '0.0.0.0/0'] }],
  ['openstack_sharedfilesystem_share_access_v2', { access_to: '0.0.0.0/0' }],
  ['openstack_networking_port_v2', { port_security_enabled: false, security_group_ids: ['group'] }],
  ['openstack_networking_port_v2', {}],
])('an opening of %s is told: %o', (type, resource) => {
  expect(OPEN[type]?.(resource)).toBe(true);
});
