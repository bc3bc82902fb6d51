import { PublicIps } from '../../lib/constructs/public-ips';
import { RemoteAccess, type RemoteAccessProps } from '../../lib/constructs/remote-access';
import { stackOf, synthesized } from './stack-of';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFx7YIlrBq0bTv9E1jZL4Jq0iHhHqUzPzI1yQm3vQd0A';
const props: Omit<RemoteAccessProps, 'address'> = {
  line: 'remote-access',
  hostType: 'x86-standard',
  image: 'ubuntu-x86',
  allowedFrom: ['198.51.100.0/24'],
  accounts: ['operator-01', 'operator-02'],
  network: { networkId: 'network', subnetId: 'subnet' },
};
const build = (more: Partial<RemoteAccessProps> = {}) => {
  const stack = stackOf();
  const from = new PublicIps(stack, 'addresses', { line: 'public-ip', names: ['bastion-address'] });
  new RemoteAccess(stack, 'access', { ...props, address: { from, name: 'bastion-address' }, ...more });
  return { stack, ...synthesized(stack) };
};

test('accounts are what the bastion reads at run time, not what it is made of', () => {
  const { resource } = build({ keys: { 'operator-02': KEY } });
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
        'pactform:account:operator-01': 'no key',
        'pactform:account:operator-02': KEY,
      },
      user_data: expect.stringContaining('/usr/local/lib/pactform/bastion.py'),
      lifecycle: { ignore_changes: ['user_data', 'image_name'] },
    },
  });
});

test('an account, a key or a collector changes metadata alone', () => {
  const server = (more: Partial<RemoteAccessProps>) => {
    const { access_server: one } = build(more).resource.openstack_compute_instance_v2 ?? {};
    return { ...Object(one), metadata: {} };
  };
  const collector = { address: '10.10.0.20', fingerprint: 'SHA256:00' };
  expect(server({ accounts: ['operator-03'], keys: { 'operator-03': KEY }, collector })).toEqual(server({}));
  const { access_server: one } = build({ collector }).resource.openstack_compute_instance_v2 ?? {};
  expect(Object(one).metadata).toMatchObject({ 'pactform:log:collector': '10.10.0.20', 'pactform:log:fingerprint': 'SHA256:00' });
});

test('only the networks named reach it', () => {
  const rules = build().resource.openstack_networking_secgroup_rule_v2;
  expect(rules).toEqual({
    'access_port_ingress-tcp-22-198-51-100-0-24': {
      security_group_id: '${openstack_networking_secgroup_v2.access_port_security-group.id}',
      direction: 'ingress',
      ethertype: 'IPv4',
      protocol: 'tcp',
      port_range_min: 22,
      port_range_max: 22,
      remote_ip_prefix: '198.51.100.0/24',
      description: 'remote access',
    },
  });
});

test('it answers on the address that it is given, which the line of addresses counts', () => {
  const { stack, resource } = build();
  expect(resource.openstack_networking_floatingip_associate_v2).toEqual({
    'addresses_bastion-address-assignment': {
      floating_ip: '${openstack_networking_floatingip_v2.addresses_address["bastion-address"].address}',
      port_id: '${openstack_networking_port_v2.access_port_main["bastion"].id}',
    },
  });
  expect(stack.inventory.services.map(({ name, draws }) => [name, draws[0]?.line])).toEqual([
    ['bastion-address', 'public-ip'],
    ['operator-01', 'remote-access'],
    ['operator-02', 'remote-access'],
  ]);
});

test.each<[string, Partial<RemoteAccessProps>, string]>([
  ['no account', { accounts: [] }, 'test/access: accounts: expected at least one account, received none'],
  [
    'a bastion without an address',
    { address: undefined },
    'test/access: address: expected the public address that the bastion answers on, received none',
  ],
  [
    'an account that Linux has already',
    { accounts: ['operator-01', 'root'] },
    "accounts: expected an account that the system of the bastion has not itself, received 'root'",
  ],
  [
    'a name that Linux does not take',
    { accounts: ['Operator A'] },
    "accounts: expected an account such as 'operator-01', received 'Operator A'",
  ],
  ['the key of nobody', { keys: { 'operator-09': KEY } }, "keys: expected keys of the accounts, received one of 'operator-09'"],
  ['a bastion that nobody may reach', { allowedFrom: [] }, 'allowedFrom: expected the networks of those who may connect, received none'],
  [
    'the whole world',
    { allowedFrom: ['0.0.0.0/0', '::/0'] },
    "expected networks that may connect, received '0.0.0.0/0', '::/0', which is everyone",
  ],
])('refuses %s', (_, more, message) => {
  expect(() => build(more)).toThrow(message);
});
