import { RemoteAccess, type RemoteAccessProps } from '../../lib/constructs/remote-access';
import { stackOf, synthesized } from './stack-of';

const props: RemoteAccessProps = {
  line: 'remote-access',
  hostType: 'x86-standard',
  image: 'ubuntu-x86',
  allowedFrom: ['198.51.100.0/24'],
  accounts: ['operator-01', 'operator-02'],
  network: { networkId: 'network', subnetId: 'subnet' },
};
const build = (more: Partial<RemoteAccessProps> = {}) => {
  const stack = stackOf();
  new RemoteAccess(stack, 'access', { ...props, ...more });
  return { stack, ...synthesized(stack) };
};

test('accounts are what the bastion reads at run time, not what it is made of', () => {
  const { resource } = build();
  expect(resource.openstack_compute_instance_v2).toEqual({
    access_server: {
      for_each: { bastion: {} },
      name: 'example-${each.key}',
      image_name: 'ubuntu-x86-64',
      flavor_name: 'example-x86-standard-2c-4g-40d',
      network: [{ port: '${openstack_networking_port_v2.access_port_main[each.key].id}' }],
      metadata: {
        'pactform:contract': 'example',
        'pactform:line': 'remote-access',
        'pactform:account:operator-01': 'remote-access',
        'pactform:account:operator-02': 'remote-access',
      },
      user_data: '#cloud-config\nhostname: ${each.key}\n',
      lifecycle: { ignore_changes: ['user_data'] },
    },
  });
});

test('only the networks named reach it', () => {
  const rules = build({ port: 2222 }).resource.openstack_networking_secgroup_rule_v2;
  expect(rules).toEqual({
    'access_port_ingress-tcp-2222-198-51-100-0-24': {
      security_group_id: '${openstack_networking_secgroup_v2.access_port_security-group.id}',
      direction: 'ingress',
      ethertype: 'IPv4',
      protocol: 'tcp',
      port_range_min: 2222,
      port_range_max: 2222,
      remote_ip_prefix: '198.51.100.0/24',
      description: 'remote access',
    },
  });
});

test('its address is the supplier’s own', () => {
  const { stack, resource } = build();
  expect(resource.openstack_networking_floatingip_associate_v2).toEqual({
    access_assignment: {
      floating_ip: '${openstack_networking_floatingip_v2.access_address.address}',
      port_id: '${openstack_networking_port_v2.access_port_main["bastion"].id}',
    },
  });
  expect(stack.inventory.services.map(({ name, draws }) => [name, draws[0]?.line])).toEqual([
    ['operator-01', 'remote-access'],
    ['operator-02', 'remote-access'],
  ]);
});

test.each<[string, Partial<RemoteAccessProps>, string]>([
  ['no account', { accounts: [] }, 'test/access: expected at least one account, received none'],
  [
    'the whole world',
    { allowedFrom: ['0.0.0.0/0', '::/0'] },
    "expected networks that may connect, received '0.0.0.0/0', '::/0', which is everyone",
  ],
])('refuses %s', (_, more, message) => {
  expect(() => build(more)).toThrow(message);
});
