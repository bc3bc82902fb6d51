import { LogCollector, type LogCollectorProps } from '../../lib/constructs/log-collector';
import { quantity, stackOf, synthesized } from './stack-of';

const props: LogCollectorProps = {
  line: 'log-audit',
  retention: quantity(6, 'month'),
  address: '10.10.0.20',
  hostType: 'x86-standard',
  image: 'ubuntu-x86',
  size: quantity(500, 'GB'),
  network: { networkId: 'network', subnetId: 'subnet' },
  cidr: '10.10.0.0/16',
};
const build = (more: Partial<LogCollectorProps> = {}) => {
  const stack = stackOf();
  new LogCollector(stack, 'collector', { ...props, ...more });
  return synthesized(stack).resource;
};

test('a server keeps the logs on a volume of its own, for at least the months agreed', () => {
  const resource = build();
  expect(resource.openstack_blockstorage_volume_v3).toEqual({
    collector_volume: {
      name: 'example-collector-logs',
      size: 500,
      enable_online_resize: true,
      metadata: { 'pactform:contract': 'example', 'pactform:line': 'log-audit' },
    },
  });
  expect(resource.openstack_compute_volume_attach_v2).toEqual({
    collector_attachment: {
      instance_id: '${openstack_compute_instance_v2.collector_server["collector"].id}',
      volume_id: '${openstack_blockstorage_volume_v3.collector_volume.id}',
    },
  });
  expect(resource.openstack_compute_instance_v2).toEqual({
    collector_server: {
      for_each: { collector: {} },
      name: 'example-collector',
      image_name: 'ubuntu-x86-64',
      flavor_name: 'example-x86-standard-2c-4g-40d',
      network: [{ port: '${openstack_networking_port_v2.collector_port_main[each.key].id}' }],
      metadata: {
        'pactform:contract': 'example',
        'pactform:line': 'log-audit',
        'pactform:log:retention-days': '186',
        'pactform:log:volume': '${openstack_blockstorage_volume_v3.collector_volume.id}',
      },
      user_data: expect.stringContaining('/usr/local/lib/pactform/collector.py'),
      lifecycle: { ignore_changes: ['user_data', 'image_name'] },
    },
  });
});

test('a load balancer holds its address, for the network of the servers alone, and closes no connection that is only silent', () => {
  const resource = build();
  expect(resource.openstack_lb_loadbalancer_v2?.['collector_load-balancer']).toMatchObject({
    vip_subnet_id: 'subnet',
    vip_address: '10.10.0.20',
  });
  expect(resource.openstack_lb_listener_v2?.collector_syslog_listener).toMatchObject({
    protocol: 'TCP',
    protocol_port: 6514,
    allowed_cidrs: ['10.10.0.0/16'],
    timeout_client_data: 86_400_000,
    timeout_member_data: 86_400_000,
  });
  expect(Object.values(resource.openstack_networking_secgroup_rule_v2 ?? {})).toEqual([
    expect.objectContaining({ port_range_min: 6514, port_range_max: 6514, remote_ip_prefix: '10.10.0.0/16', protocol: 'tcp' }),
  ]);
});

test('another retention changes metadata alone', () => {
  const { metadata: before, ...one } = Object(build().openstack_compute_instance_v2?.collector_server);
  const { metadata: after, ...other } = Object(build({ retention: quantity(12, 'month') }).openstack_compute_instance_v2?.collector_server);
  expect(other).toEqual(one);
  expect(after).toEqual({ ...before, 'pactform:log:retention-days': '372' });
});

test.each<[string, Partial<LogCollectorProps>, string]>([
  ['no address', { address: '' }, "test/collector: address: expected an IPv4 address such as '10.30.0.10', received ''"],
  ['an image of another architecture', { image: 'kylin-arm' }, 'kylin-arm'],
])('refuses %s', (_, more, message) => {
  expect(() => build(more)).toThrow(message);
});
