import { ContractNetwork } from '../../lib/constructs/contract-network';
import { Platform } from '../../lib/platform/platform';
import { example, stackOf, synthesized } from './stack-of';

const tags = ['pactform:contract=example'];
const ipv4 = {
  name: 'example-ipv4',
  network_id: '${openstack_networking_network_v2.net_network.id}',
  tenant_id: 'servers',
  ip_version: 4,
  cidr: '10.10.0.0/16',
  dns_nameservers: [],
  tags,
};

test('by default a network has one subnet and belongs to one project', () => {
  const stack = stackOf();
  new ContractNetwork(stack, 'net', { cidr: '10.10.0.0/16', projectId: 'servers' });
  expect(synthesized(stack).resource).toEqual({
    openstack_networking_network_v2: { net_network: { name: 'example-network', tenant_id: 'servers', tags } },
    openstack_networking_subnet_v2: { net_ipv4: ipv4 },
  });
});

test('Neutron gives nobody an address of the static part, which does not take all', () => {
  const subnet = (reserved: string) => {
    const stack = stackOf();
    new ContractNetwork(stack, 'net', { cidr: '10.10.0.0/16', static: reserved, projectId: 'servers' });
    return synthesized(stack).resource.openstack_networking_subnet_v2?.net_ipv4;
  };
  expect(subnet('10.10.0.0/24')).toEqual({ ...ipv4, allocation_pool: [{ start: '10.10.1.0', end: '10.10.255.254' }] });
  expect(() => subnet('10.10.0.0/16')).toThrow(
    'test/net: static: expected a part that leaves addresses of 10.10.0.0/16 for servers, received 10.10.0.0/16',
  );
});

test('where the cloud has a pool of IPv6 networks, the subnet is taken from it', () => {
  const { document } = example().platform;
  const stack = stackOf({ platform: new Platform({ ...document, networks: { ...document.networks, ipv6Pool: 'public-v6' } }) });
  new ContractNetwork(stack, 'net', { cidr: '10.10.0.0/16', ipv6Cidr: '2001:db8::/64', projectId: 'servers' });
  expect(synthesized(stack).resource.openstack_networking_subnet_v2?.net_ipv6).toMatchObject({
    cidr: '2001:db8::/64',
    subnetpool_id: stack.lookup.subnetPoolId('public-v6'),
  });
});

test('IPv6 addresses are given only to ports that ask for one', () => {
  const stack = stackOf();
  new ContractNetwork(stack, 'net', {
    cidr: '10.10.0.0/16',
    ipv6Cidr: '2001:db8::/64',
    dns: ['10.10.0.2', '2001:db8::2'],
    projectId: 'servers',
  });
  expect(synthesized(stack).resource.openstack_networking_subnet_v2).toEqual({
    net_ipv4: { ...ipv4, dns_nameservers: ['10.10.0.2'] },
    net_ipv6: {
      ...ipv4,
      name: 'example-ipv6',
      ip_version: 6,
      cidr: '2001:db8::/64',
      ipv6_address_mode: 'dhcpv6-stateful',
      ipv6_ra_mode: 'dhcpv6-stateful',
      dns_nameservers: ['2001:db8::2'],
    },
  });
});

test('another project may connect where it is named', () => {
  const stack = stackOf();
  new ContractNetwork(stack, 'net', { cidr: '10.10.0.0/16', projectId: 'servers', sharedWith: { services: 'services-id' } });
  expect(synthesized(stack).resource.openstack_networking_rbac_policy_v2).toEqual({
    'net_shared-with-services': {
      action: 'access_as_shared',
      object_type: 'network',
      object_id: '${openstack_networking_network_v2.net_network.id}',
      target_tenant: 'services-id',
    },
  });
});
