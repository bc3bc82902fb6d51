import { InternetLink } from '../../lib/constructs/internet-link';
import { PublicIps } from '../../lib/constructs/public-ips';
import { quantity, stackOf, synthesized } from './stack-of';

test('by default the link is a router to the Internet without a limit', () => {
  const stack = stackOf();
  new InternetLink(stack, 'internet', { subnets: { ipv4: 'subnet' } });
  expect(synthesized(stack).resource).toEqual({
    openstack_networking_router_v2: {
      internet_router: {
        name: 'example-router',
        external_network_id: stack.lookup.networkId('public'),
        tags: ['pactform:contract=example'],
      },
    },
    openstack_networking_router_interface_v2: {
      internet_ipv4: { router_id: '${openstack_networking_router_v2.internet_router.id}', subnet_id: 'subnet' },
    },
  });
});

test('leased bandwidth limits the gateway and is counted', () => {
  const stack = stackOf();
  new InternetLink(stack, 'internet', {
    subnets: { ipv4: 'subnet' },
    bandwidth: [{ name: 'main', line: 'bandwidth', rate: quantity(200, 'Mbps') }],
  });
  expect(synthesized(stack).resource.openstack_networking_router_v2?.internet_router).toMatchObject({
    external_qos_policy_id: stack.lookup.qosPolicyId('example-internet-limit'),
    tags: ['pactform:contract=example', 'pactform:line=bandwidth'],
  });
  expect(stack.inventory.services.map(({ name, origin }) => [name, origin])).toEqual([
    ['main', { kind: 'construct', construct: 'test/internet', property: 'main.rate' }],
  ]);
});

test('addresses are keyed by name and given to ports', () => {
  const stack = stackOf();
  const link = new InternetLink(stack, 'internet', { subnets: { ipv4: 'subnet' } });
  const addresses = new PublicIps(stack, 'ip', { line: 'public-ip', names: ['portal', 'api'], after: link.interfaces });
  addresses.assign('portal', 'port');
  const { resource } = synthesized(stack);
  expect(resource.openstack_networking_floatingip_v2).toEqual({
    ip_address: {
      for_each: { portal: {}, api: {} },
      pool: 'public',
      description: '${each.key}',
      tags: ['pactform:contract=example', 'pactform:line=public-ip'],
    },
  });
  expect(resource.openstack_networking_floatingip_associate_v2).toEqual({
    'ip_portal-assignment': {
      floating_ip: '${openstack_networking_floatingip_v2.ip_address["portal"].address}',
      port_id: 'port',
      depends_on: ['openstack_networking_router_interface_v2.internet_ipv4'],
    },
  });
  expect(stack.inventory.services.map(({ name }) => name)).toEqual(['portal', 'api']);
});

test("an IPv6 address is a port of the contract's network, closed but for what takes it", () => {
  const stack = stackOf();
  const addresses = new PublicIps(stack, 'ip', {
    line: 'public-ip',
    family: 'ipv6',
    names: ['portal'],
    ipv6From: { networkId: 'network', subnetId: 'subnet-v6' },
  });
  const tags = ['pactform:contract=example', 'pactform:line=public-ip'];
  expect(synthesized(stack).resource).toEqual({
    openstack_networking_secgroup_v2: { 'ip_security-group': { name: 'example-public-ipv6', delete_default_rules: true, tags } },
    openstack_networking_port_v2: {
      ip_address: {
        for_each: { portal: {} },
        name: 'example-${each.key}',
        description: '${each.key}',
        network_id: 'network',
        fixed_ip: [{ subnet_id: 'subnet-v6' }],
        security_group_ids: ['${openstack_networking_secgroup_v2.ip_security-group.id}'],
        tags,
      },
    },
  });
  expect(addresses.portId('portal')).toBe('${openstack_networking_port_v2.ip_address["portal"].id}');
  expect(stack.inventory.services.map(({ name }) => name)).toEqual(['portal']);
  expect(() => addresses.assign('portal', 'port')).toThrow("test/ip: expected an IPv4 address, received 'portal' of family ipv6");
});

test('an IPv6 address needs a network, and an IPv4 one has no port of its own', () => {
  const stack = stackOf();
  expect(() => new PublicIps(stack, 'v6', { line: 'public-ip', family: 'ipv6', names: ['portal'] })).toThrow(
    'test/v6: ipv6From: expected what IPv6 addresses are taken from, received none',
  );
  const ipv4 = new PublicIps(stack, 'v4', { line: 'public-ip', names: ['portal'] });
  expect(() => ipv4.portId('portal')).toThrow("test/v4: expected an IPv6 address, received 'portal' of family ipv4");
});
