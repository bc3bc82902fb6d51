import { ServerPool, type ServerPoolProps } from '../../lib/constructs/server-pool';
import { Platform } from '../../lib/platform/platform';
import { example, quantity, stackOf, synthesized } from './stack-of';

const props: ServerPoolProps = {
  lines: { cpu: 'cpu-arm', memory: 'memory' },
  hostType: 'arm-standard',
  image: 'kylin-arm',
  cpu: quantity(8, 'vCPU'),
  memory: quantity(32, 'GB'),
  boot: { storage: 'general', size: quantity(100, 'GB') },
  servers: ['web-01', 'web-02'],
  storageTypes: [
    { id: 'general', line: 'storage-general', backend: 'general', iops: quantity(3000, 'IOPS') },
    { id: 'fast', line: 'storage-fast', backend: 'fast', iops: quantity(12000, 'IOPS') },
  ],
  networks: { main: { networkId: 'network-id', subnetId: 'subnet-id' } },
};

const build = (more: Partial<ServerPoolProps> = {}) => {
  const stack = stackOf();
  const pool = new ServerPool(stack, 'web', { ...props, ...more });
  return { stack, pool, ...synthesized(stack) };
};

const each = { 'web-01': {}, 'web-02': {} };
const key = { 'pactform:contract': 'example' };

test('by default servers have a boot volume each, one port each, and nothing is open', () => {
  const { stack, resource } = build();
  expect(resource).toEqual({
    openstack_networking_secgroup_v2: {
      'web_port_security-group': {
        name: 'example-web',
        tags: ['pactform:contract=example', 'pactform:line=cpu-arm', 'pactform:line=memory'],
      },
    },
    openstack_networking_port_v2: {
      web_port_main: {
        for_each: each,
        name: 'example-${each.key}-main',
        network_id: 'network-id',
        fixed_ip: [{ subnet_id: 'subnet-id' }],
        security_group_ids: ['${openstack_networking_secgroup_v2.web_port_security-group.id}'],
        tags: ['pactform:contract=example', 'pactform:line=cpu-arm', 'pactform:line=memory'],
      },
    },
    openstack_compute_servergroup_v2: { web_group: { name: 'example-web', policies: ['soft-anti-affinity'] } },
    openstack_blockstorage_volume_v3: {
      'web_boot-volume': {
        for_each: each,
        name: '${each.key}-boot',
        size: 100,
        volume_type: 'example-general',
        enable_online_resize: true,
        image_id: stack.lookup.imageId('kylin-arm64'),
        metadata: { ...key, 'pactform:line': 'storage-general' },
        lifecycle: { ignore_changes: ['image_id'] },
      },
    },
    openstack_compute_instance_v2: {
      web_server: {
        for_each: each,
        name: '${each.key}',
        flavor_name: 'example-arm-standard-8c-32g',
        block_device: [
          {
            uuid: '${openstack_blockstorage_volume_v3.web_boot-volume[each.key].id}',
            source_type: 'volume',
            destination_type: 'volume',
            boot_index: 0,
            delete_on_termination: false,
          },
        ],
        network: [{ port: '${openstack_networking_port_v2.web_port_main[each.key].id}' }],
        scheduler_hints: [{ group: '${openstack_compute_servergroup_v2.web_group.id}' }],
        metadata: { ...key, 'pactform:line': 'cpu-arm,memory' },
        user_data: expect.stringContaining('/usr/local/lib/pactform/agents.py'),
        lifecycle: { ignore_changes: ['user_data'] },
      },
    },
  });
});

test('a data volume is a volume and an attachment a server', () => {
  const { resource } = build({ volumes: [{ name: 'data', storage: 'fast', size: quantity(1, 'TB') }] });
  expect(resource.openstack_blockstorage_volume_v3?.['web_data-volume']).toEqual({
    for_each: each,
    name: '${each.key}-data',
    size: 1000,
    volume_type: 'example-fast',
    enable_online_resize: true,
    metadata: { ...key, 'pactform:line': 'storage-fast' },
  });
  expect(resource.openstack_compute_volume_attach_v2).toEqual({
    'web_data-attachment': {
      for_each: each,
      instance_id: '${openstack_compute_instance_v2.web_server[each.key].id}',
      volume_id: '${openstack_blockstorage_volume_v3.web_data-volume[each.key].id}',
    },
  });
});

test('network cards keep their order', () => {
  const { resource } = build({ networks: { main: { networkId: 'a' }, backup: { networkId: 'b' }, admin: { networkId: 'c' } } });
  expect(resource.openstack_compute_instance_v2?.web_server).toMatchObject({
    network: ['main', 'backup', 'admin'].map((name) => ({ port: `\${openstack_networking_port_v2.web_port_${name}[each.key].id}` })),
  });
});

test('a second address is asked for, and the first is still found', () => {
  const { pool, resource } = build({ networks: { main: { networkId: 'n', subnetId: 'v4', ipv6SubnetId: 'v6' } } });
  expect(resource.openstack_networking_port_v2?.web_port_main).toMatchObject({ fixed_ip: [{ subnet_id: 'v4' }, { subnet_id: 'v6' }] });
  expect(pool.address('web-01')).toBe(
    '${[for address in openstack_networking_port_v2.web_port_main["web-01"].all_fixed_ips : address if !strcontains(address, ":")][0]}',
  );
});

test('only what ingress names is open, once', () => {
  const stack = stackOf();
  const pool = new ServerPool(stack, 'web', {
    ...props,
    ingress: [{ port: 8080, protocol: 'tcp', from: '10.10.0.0/16', reason: 'load balancer, ${5} %' }],
  });
  pool.admit({ port: 8080, protocol: 'tcp', from: '10.10.0.0/16', reason: 'the same again' });
  expect(synthesized(stack).resource.openstack_networking_secgroup_rule_v2).toEqual({
    'web_port_ingress-tcp-8080-10-10-0-0-16': {
      security_group_id: '${openstack_networking_secgroup_v2.web_port_security-group.id}',
      direction: 'ingress',
      ethertype: 'IPv4',
      protocol: 'tcp',
      port_range_min: 8080,
      port_range_max: 8080,
      remote_ip_prefix: '10.10.0.0/16',
      description: 'load balancer, $${5} %',
    },
  });
});

test('licence, software and system are in the join key', () => {
  const { resource } = build({ licence: 'operating-system', software: [{ line: 'database', product: '达梦' }], system: 'catalogue' });
  expect(resource.openstack_compute_instance_v2?.web_server).toMatchObject({
    metadata: { ...key, 'pactform:line': 'cpu-arm,memory,operating-system,database', 'pactform:system': 'catalogue' },
  });
});

test('a renamed server keeps all that is its own', () => {
  const { moved } = build({ renamedFrom: { 'web-02': 'old-02' }, volumes: [{ name: 'data', storage: 'fast', size: quantity(10, 'GB') }] });
  const move = (address: string) => ({ from: `${address}["old-02"]`, to: `${address}["web-02"]` });
  expect(moved).toHaveLength(5);
  expect(moved).toEqual(
    expect.arrayContaining(
      [
        'openstack_networking_port_v2.web_port_main',
        'openstack_blockstorage_volume_v3.web_boot-volume',
        'openstack_compute_instance_v2.web_server',
        'openstack_blockstorage_volume_v3.web_data-volume',
        'openstack_compute_volume_attach_v2.web_data-attachment',
      ].map(move),
    ),
  );
});

test('a server can be referred to by name', () => {
  expect(build().pool.server('web-01').id).toBe('${openstack_compute_instance_v2.web_server["web-01"].id}');
});

test('the stack knows what the pool asks for, and where it was said', () => {
  const { stack } = build();
  const { servers, volumes } = stack.inventory;
  expect(servers.map(({ name, hostType }) => [name, hostType])).toEqual([
    ['web-01', 'arm-standard'],
    ['web-02', 'arm-standard'],
  ]);
  expect(servers[0]?.clock).toMatchObject({ known: true, origin: { kind: 'construct', construct: 'test/web', property: 'hostType' } });
  expect(volumes.map(({ name, line }) => [name, line])).toEqual([
    ['web-01-boot', 'storage-general'],
    ['web-02-boot', 'storage-general'],
  ]);
});

test.each<[string, Partial<ServerPoolProps>, string]>([
  ['no servers', { servers: [] }, 'test/web: servers: expected at least one server, received none'],
  [
    'an unknown storage type',
    { boot: { storage: 'slow', size: quantity(1, 'GB') } },
    "test/web: boot.storage: expected one of general, fast, received 'slow'",
  ],
  ['no network', { networks: {} }, 'test/web/port: networks: expected at least one network, received none'],
  ['an unknown host type', { hostType: 'arm-x' }, "platform 'sandbox' has no host type 'arm-x'; it has arm-standard, x86-standard"],
  ['a fraction of a GiB', { boot: { storage: 'general', size: quantity(1.5, 'GB') } }, 'expected a whole number of GB, received 1.5 GB'],
])('refuses %s', (_, more, message) => {
  expect(() => build(more)).toThrow(message);
});

test('what the servers read at run time is metadata: changing it changes nothing else', () => {
  const server = (more: Partial<ServerPoolProps>) => Object(build(more).resource.openstack_compute_instance_v2?.web_server);
  const settings = { 'pactform:agent:antivirus:set:greeting': '${home}', 'pactform:log:collector': '10.10.0.20' };
  expect(server({ settings })).toEqual({
    ...server({}),
    metadata: { ...server({}).metadata, 'pactform:agent:antivirus:set:greeting': '$${home}', 'pactform:log:collector': '10.10.0.20' },
  });
});

test('Windows servers get their name alone: the programs are for Linux', () => {
  const { contract, platform } = example();
  const images = platform.document.images.map((image) => ({ ...image, family: 'windows' as const }));
  const stack = stackOf({ contract, platform: new Platform({ ...platform.document, images }) });
  new ServerPool(stack, 'web', props);
  const { web_server: server } = synthesized(stack).resource.openstack_compute_instance_v2 ?? {};
  expect(Object(server).user_data).toBe('#cloud-config\nhostname: ${each.key}\n');
});
