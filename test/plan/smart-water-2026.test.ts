import { holdForEveryStack } from './hold-for-every-stack';
import { PlannedContract } from './planned-contract';
import { replaced } from './replaced';

const planned = new PlannedContract('smart-water-2026');
holdForEveryStack(planned);

test('the customer may use what the tender asks for, to the unit', () => {
  expect(planned.only('entitlement', 'compute_quotaset_v2.servers_compute-quota')).toMatchObject({ cores: 3780, ram: 10058 * 1024 });
  expect(planned.only('entitlement', 'blockstorage_quotaset_v3.servers_storage-quota')).toMatchObject({
    gigabytes: 207590 + 85980,
    volume_type_quota: { 'gigabytes_smart-water-2026-general': '207590', 'gigabytes_smart-water-2026-high': '85980' },
  });
  expect(planned.only('entitlement', 'lb_quota_v2.servers_load-balancer-quota')).toMatchObject({ loadbalancer: 20 });
  expect(planned.only('entitlement', 'compute_quotaset_v2.metal_compute-quota')).toMatchObject({ cores: -1, ram: -1, instances: 8 });
});

test('servers of every architecture stay on hosts of 2.4 GHz and more', () => {
  const flavors = planned.named('entitlement', 'compute_flavor_v2');
  const servers = planned
    .changes('servers', 'compute_instance_v2')
    .map(({ change }) => Object(flavors[String(change.after?.flavor_name)]?.extra_specs));
  expect(servers).toHaveLength(279);
  expect(new Set(servers.map((specs) => specs['aggregate_instance_extra_specs:pactform_clock_mhz']))).toEqual(new Set(['>= 2400']));
  const rendering = planned.changes('servers', 'compute_instance_v2').filter(({ index = '' }) => index.startsWith('render-'));
  expect(rendering.map(({ change }) => Object(flavors[String(change.after?.flavor_name)]?.extra_specs)['pci_passthrough:alias'])).toEqual(
    Array(7).fill('gpu-16:1'),
  );
});

test('volumes are limited within the class of their line', () => {
  const limits = Object.entries(planned.named('entitlement', 'blockstorage_qos_v3')).map(([name, { specs }]) => [
    name,
    Number(Object(specs).total_iops_sec),
  ]);
  const { 'smart-water-2026-general': general, 'smart-water-2026-high': high } = Object.fromEntries(limits);
  expect(general >= 2000 && general <= 5000).toBe(true);
  expect(high >= 10_000 && high <= 25_000).toBe(true);
});

test('eight physical servers have two ports each, and the link has 200 Mbps', () => {
  expect(planned.counts('metal')).toMatchObject({ openstack_compute_instance_v2: 8, openstack_networking_port_v2: 16 });
  for (const direction of ['ingress', 'egress'])
    expect(planned.only('entitlement', `networking_qos_bandwidth_limit_rule_v2.rate_internet_${direction}`)).toMatchObject({
      max_kbps: 200_000,
    });
});

test('twenty load balancers, two shares and a container of objects', () => {
  expect(planned.counts('servers')).toMatchObject({
    openstack_lb_loadbalancer_v2: 20,
    openstack_sharedfilesystem_share_v2: 2,
    openstack_objectstorage_container_v1: 1,
  });
  const sizes = planned.changes('servers', 'sharedfilesystem_share_v2').map(({ change }) => change.after?.size);
  expect(sizes.sort()).toEqual([33_000, 50_000]);
});

test('a physical server under a new name keeps its ports and disks', () => {
  const edits = [
    '"flood-metal-[01-08]"]',
    'flood-metal-09, "flood-metal-[02-08]"]\n    renamedFrom: { flood-metal-09: flood-metal-01 }',
  ] as const;
  const resources = [
    'compute_instance_v2.physical-servers_flood-metal_node',
    'networking_port_v2.physical-servers_flood-metal_port_main',
    'networking_port_v2.physical-servers_flood-metal_port_fabric',
  ];
  expect(planned.after({ deployment: replaced(edits) }, ['metal'])).toEqual({
    metal: Object.fromEntries(resources.map((each) => [`${each}["flood-metal-09"]`, `from ${each}["flood-metal-01"], update name`])),
  });
});

test('another schedule is told to the backup runner that runs', () => {
  const change = replaced(['every: 1 day, keep: 30 days', 'every: 2 days, keep: 60 days']);
  expect(planned.after({ deployment: change }, ['entitlement', 'metal', 'services'])).toEqual({
    // 60 days of a copy every second day, with what hangs together, are other copies than 30 days of a copy a day
    entitlement: { 'blockstorage_quotaset_v3.servers_storage-quota': 'update backup_gigabytes' },
    metal: {},
    services: { 'compute_instance_v2.backup_server["backup"]': 'update metadata' },
  });
});
