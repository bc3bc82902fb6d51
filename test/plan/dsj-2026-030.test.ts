import { holdForEveryStack } from './hold-for-every-stack';
import { PlannedContract } from './planned-contract';
import { replaced } from './replaced';

const planned = new PlannedContract('dsj-2026-030');
holdForEveryStack(planned);

test('the customer may use what was bought, to the unit', () => {
  expect(planned.only('entitlement', 'compute_quotaset_v2.servers_compute-quota')).toMatchObject({ cores: 1128, ram: 3268 * 1024 });
  expect(planned.only('entitlement', 'blockstorage_quotaset_v3.servers_storage-quota')).toMatchObject({
    gigabytes: 6582 + 57824,
    volume_type_quota: { 'gigabytes_dsj-2026-030-general': '6582', 'gigabytes_dsj-2026-030-high': '57824' },
    backup_gigabytes: 0,
  });
  expect(planned.only('entitlement', 'compute_quotaset_v2.metal_compute-quota')).toMatchObject({ cores: -1, ram: -1, instances: 95 });
  expect(planned.only('entitlement', 'lb_quota_v2.metal_load-balancer-quota')).toMatchObject({ loadbalancer: 0 });
  expect(planned.only('entitlement', 'networking_quota_v2.metal_network-quota')).toMatchObject({ floatingip: 0 });
});

test('34 servers stay on hosts that are fast enough for their architecture, and come to 1,128 vCPU and 3,268 GB at most', () => {
  const floors: Readonly<Record<string, number>> = { arm: 2400, x86: 2200, c86: 2200 };
  const flavors = planned.named('entitlement', 'compute_flavor_v2');
  const hosts = planned.changes('entitlement', 'compute_aggregate_v2').map(({ change }) => Object(change.after?.metadata));
  const servers = planned.changes('servers', 'compute_instance_v2').map(({ change }) => {
    const flavor = flavors[String(change.after?.flavor_name)] ?? {};
    const specs = Object(flavor.extra_specs);
    const host = hosts.find((each) => each.pactform_host_type === specs['aggregate_instance_extra_specs:pactform_host_type']);
    return { flavor, host, atLeast: specs['aggregate_instance_extra_specs:pactform_clock_mhz'] };
  });
  expect(servers).toHaveLength(34);
  expect(servers.filter(({ host, atLeast }) => atLeast !== `>= ${floors[host?.pactform_architecture]}`)).toEqual([]);
  expect(servers.filter(({ host }) => Number(host.pactform_clock_mhz) < Number(floors[host.pactform_architecture]))).toEqual([]);
  expect(servers.filter(({ flavor }) => flavor.disk !== 0 || flavor.is_public !== false)).toEqual([]);
  expect(servers.reduce((sum, { flavor }) => sum + Number(flavor.vcpus), 0)).toBeLessThanOrEqual(1128);
  expect(servers.reduce((sum, { flavor }) => sum + Number(flavor.ram), 0)).toBeLessThanOrEqual(3268 * 1024);
});

test('volumes are limited at or above the floor of their line, and come to what was bought at most', () => {
  const limit = (name: string) => Number(Object(planned.named('entitlement', 'blockstorage_qos_v3')[name]?.specs).total_iops_sec);
  expect(limit('dsj-2026-030-general')).toBeGreaterThanOrEqual(2000);
  expect(limit('dsj-2026-030-high')).toBeGreaterThanOrEqual(10000);
  const sizes: Record<string, number> = {};
  for (const { change } of planned.changes('servers', 'blockstorage_volume_v3')) {
    const type = String(change.after?.volume_type);
    sizes[type] = (sizes[type] ?? 0) + Number(change.after?.size);
  }
  expect(Object.keys(sizes).sort()).toEqual(['dsj-2026-030-general', 'dsj-2026-030-high']);
  expect(sizes['dsj-2026-030-general']).toBeLessThanOrEqual(6582);
  expect(sizes['dsj-2026-030-high']).toBeLessThanOrEqual(57824);
});

test('95 GPU nodes are whole machines of one class, each with two ports in order', () => {
  const names = Array.from({ length: 95 }, (_, index) => `gpu-${String(index + 1).padStart(3, '0')}`);
  const nodes = planned.deployed('metal', 'compute_instance_v2');
  const ports = planned.deployed('metal', 'networking_port_v2');
  const id = (name: string) => ports.find((port) => port.name === name)?.id;
  expect(nodes.map(({ name }) => name).sort()).toEqual(names);
  expect(ports).toHaveLength(190);
  const order = nodes.map(({ network }) => (Array.isArray(network) ? network.map(({ port }) => port) : []));
  expect(order).toEqual(nodes.map(({ name }) => [id(`dsj-2026-030-${name}-main`), id(`dsj-2026-030-${name}-fabric`)]));
  expect(planned.named('entitlement', 'compute_flavor_v2')['dsj-2026-030-metal-gpu-8x64']?.extra_specs).toEqual({
    'resources:CUSTOM_GPU_8X64': '1',
    'resources:VCPU': '0',
    'resources:MEMORY_MB': '0',
    'resources:DISK_GB': '0',
  });
});

test('ten WAF sets are pairs that keep apart, each server with 200 Mbps', () => {
  const pairs = planned.changes('services', 'compute_instance_v2').filter(({ index = '' }) => /^waf-[0-9]{2}-[ab]$/.test(index));
  expect(pairs).toHaveLength(20);
  const groups = planned
    .changes('services', 'compute_servergroup_v2')
    .filter(({ change }) => /waf-[0-9]{2}$/.test(String(change.after?.name)));
  expect(groups.map(({ change }) => change.after?.policies)).toEqual(Array(10).fill(['anti-affinity']));
  const limited = planned.changes('services', 'networking_port_v2').filter(({ index = '' }) => index.startsWith('waf-'));
  expect(limited.filter(({ change }) => typeof change.after?.qos_policy_id !== 'string')).toEqual([]);
  for (const direction of ['ingress', 'egress']) {
    const rule = planned.only('entitlement', `networking_qos_bandwidth_limit_rule_v2.rate_waf-200mbps_${direction}`);
    expect(rule).toMatchObject({ direction, max_kbps: 200_000 });
  }
});

test('the link has its rate in both directions, on the gateway', () => {
  for (const direction of ['ingress', 'egress']) {
    const rule = planned.only('entitlement', `networking_qos_bandwidth_limit_rule_v2.rate_internet_${direction}`);
    expect(rule).toMatchObject({ direction, max_kbps: 500_000 });
  }
  expect(typeof planned.only('servers', 'networking_router_v2.internet_router').external_qos_policy_id).toBe('string');
});

test('tunnels are IKEv2 with AES-256, SHA-256 and forward secrecy', () => {
  const strong = { encryption_algorithm: 'aes-256', auth_algorithm: 'sha256', pfs: 'group14' };
  expect(planned.only('servers', 'vpnaas_ike_policy_v2.')).toMatchObject({ ...strong, ike_version: 'v2' });
  expect(planned.only('servers', 'vpnaas_ipsec_policy_v2.')).toMatchObject({
    ...strong,
    transform_protocol: 'esp',
    encapsulation_mode: 'tunnel',
  });
});

test('three redundant load balancers end TLS 1.2 and newer with a certificate of the key manager', () => {
  const listeners = planned.changes('servers', 'lb_listener_v2').map(({ change }) => change.after ?? {});
  expect(listeners.map(({ protocol, protocol_port }) => [protocol, protocol_port])).toEqual(Array(3).fill(['TERMINATED_HTTPS', 443]));
  expect(listeners.map(({ tls_versions }) => tls_versions)).toEqual(Array(3).fill(['TLSv1.2', 'TLSv1.3']));
  expect(listeners.filter(({ default_tls_container_ref }) => typeof default_tls_container_ref !== 'string')).toEqual([]);
  const methods = planned.changes('servers', 'lb_pool_v2').map(({ change }) => change.after?.lb_method);
  expect(methods.sort()).toEqual(['LEAST_CONNECTIONS', 'ROUND_ROBIN', 'ROUND_ROBIN']);
  expect(planned.only('entitlement', 'lb_flavorprofile_v2.')).toMatchObject({ flavor_data: '{"loadbalancer_topology":"ACTIVE_STANDBY"}' });
});

test('a node that is given back takes its ports along and nothing else, and the quota goes down by one', () => {
  const after = planned.after({ deployment: replaced(['"gpu-[001-095]"', '"gpu-[001-049]", "gpu-[051-095]"']) }, ['entitlement', 'metal']);
  expect(after).toEqual({
    entitlement: { 'compute_quotaset_v2.metal_compute-quota': 'update instances' },
    metal: {
      'compute_instance_v2.gpu-nodes_gpu_node["gpu-050"]': 'delete',
      'networking_port_v2.gpu-nodes_gpu_port_main["gpu-050"]': 'delete',
      'networking_port_v2.gpu-nodes_gpu_port_fabric["gpu-050"]': 'delete',
    },
  });
});

test('a load balancer more touches no other', () => {
  const added = `  - name: second
    line: svc-load-balancer
    listeners:
      - { name: http, protocol: HTTP, port: 80, algorithm: least-connections, to: { pool: app-server, port: 9060 } }
vpns:`;
  const { servers = {}, ...others } = planned.after({ deployment: replaced(['vpns:', added]) });
  expect(others).toEqual({
    ...others,
    metal: {},
    services: {},
    entitlement: { 'lb_quota_v2.servers_load-balancer-quota': 'update loadbalancer' },
  });
  expect(Object.values(servers)).toEqual(Array(Object.keys(servers).length).fill('create'));
  expect(Object.keys(servers).filter((address) => !address.includes('load-balancer_second'))).toEqual([]);
});

test('a listener more touches no other', () => {
  const added =
    'healthPath: /healthz }\n      - { name: events, protocol: HTTP, port: 8081, algorithm: least-connections, to: { pool: app-server, port: 9060 } }\n  - name: api';
  const { servers = {}, ...others } = planned.after({ deployment: replaced(['healthPath: /healthz }\n  - name: api', added]) });
  expect(Object.values(servers)).toEqual(Array(Object.keys(servers).length).fill('create'));
  expect(others).toMatchObject({ metal: {}, entitlement: {} });
  expect(Object.entries(others.services ?? {}).filter(([, change]) => change !== 'create' && change !== 'update metadata')).toEqual([]);
});

test('images of another name are for servers made later', () => {
  const platform = (text: string) => text.replaceAll(/(\{ id: [a-z0-9-]+, name: [a-z0-9.-]+)(, product)/g, '$1-2027$2');
  expect(planned.after({ platform })).toEqual({ entitlement: {}, servers: {}, metal: {}, services: {} });
});
