import { PlannedContract } from './planned-contract';
import { type Replacement, replaced } from './replaced';

const planned = new PlannedContract('example');
const NOTHING = { entitlement: {}, servers: {}, metal: {}, services: {} };
const after = (...parts: readonly Replacement[]) => planned.after({ deployment: replaced(...parts) });

/** Everything that a server of the pool 'web' has. */
const ofWeb = (name: string, change: string) => ({
  [`networking_port_v2.servers_web_port_main["${name}"]`]: change,
  [`blockstorage_volume_v3.servers_web_boot-volume["${name}"]`]: change,
  [`compute_instance_v2.servers_web_server["${name}"]`]: change,
  [`lb_member_v2.load-balancer_catalogue_http_web-member["${name}"]`]: change,
});

test('a pool that grows gets the new server and nothing else', () => {
  expect(after(['web-[01-06]', 'web-[01-07]'])).toEqual({ ...NOTHING, servers: ofWeb('web-07', 'create') });
});

test('a pool that shrinks loses the server that is named no more, wherever it stood', () => {
  expect(after(['"web-[01-06]"', 'web-01, "web-[03-06]"'])).toEqual({ ...NOTHING, servers: ofWeb('web-02', 'delete') });
});

test('a server under a new name keeps all it has, renamed in place; its memberships move along', () => {
  const moved = (resource: string) => `from ${resource}["web-02"], update name`;
  const edits = ['"web-[01-06]"]', 'web-01, web-09, "web-[03-06]"]\n    renamedFrom: { web-09: web-02 }'] as const;
  expect(after(edits)).toEqual({
    ...NOTHING,
    servers: Object.fromEntries(
      Object.keys(ofWeb('web-09', '')).map((address) => [address, moved(address.slice(0, address.indexOf('[')))]),
    ),
  });
});

test('a GPU node under a new name keeps its ports and disks', () => {
  const resources = [
    'networking_port_v2.gpu-nodes_gpu_port_main',
    'networking_port_v2.gpu-nodes_gpu_port_fabric',
    'compute_instance_v2.gpu-nodes_gpu_node',
  ];
  expect(after(['[gpu-01]', '[gpu-02]\n    renamedFrom: { gpu-02: gpu-01 }'])).toEqual({
    ...NOTHING,
    metal: Object.fromEntries(resources.map((resource) => [`${resource}["gpu-02"]`, `from ${resource}["gpu-01"], update name`])),
  });
});

test('without renamedFrom a new name is another server', () => {
  expect(after(['"web-[01-06]"]', 'web-01, web-09, "web-[03-06]"]'])).toEqual({
    ...NOTHING,
    servers: { ...ofWeb('web-09', 'create'), ...ofWeb('web-02', 'delete') },
  });
});

test('a size changes in place, and its flavor comes before the servers take it', () => {
  const servers = ['web-01', 'web-02', 'web-03', 'web-04', 'web-05', 'web-06'];
  expect(
    after([
      'image: kylin-arm\n    licence: operating-system\n    cpu: 8 vCPU',
      'image: kylin-arm\n    licence: operating-system\n    cpu: 4 vCPU',
    ]),
  ).toEqual({
    ...NOTHING,
    entitlement: {
      'compute_flavor_v2.flavor_arm-standard-4c-32g_flavor': 'create',
      'compute_flavor_access_v2.flavor_arm-standard-4c-32g_access': 'create',
      'compute_flavor_v2.flavor_arm-standard-8c-32g_flavor': 'delete',
      'compute_flavor_access_v2.flavor_arm-standard-8c-32g_access': 'delete',
    },
    servers: Object.fromEntries(servers.map((name) => [`compute_instance_v2.servers_web_server["${name}"]`, 'update flavor_name'])),
  });
});

test('a volume grows in place, in use', () => {
  expect(after(['size: 400 GB', 'size: 500 GB'])).toEqual({
    ...NOTHING,
    servers: {
      'blockstorage_volume_v3.servers_database_data-volume["db-01"]': 'update size',
      'blockstorage_volume_v3.servers_database_data-volume["db-02"]': 'update size',
    },
  });
  const volumes = planned.changes('servers', 'blockstorage_volume_v3');
  expect(volumes.filter(({ change }) => change.after?.enable_online_resize !== true)).toEqual([]);
});

test('images of another name are for servers made later', () => {
  const platform = replaced(
    ['name: kylin-arm64', 'name: kylin-arm64-2027'],
    ['name: kylin-x86-64', 'name: kylin-x86-64-2027'],
    ['name: ubuntu-x86-64', 'name: ubuntu-x86-64-2027'],
  );
  expect(planned.after({ platform })).toEqual(NOTHING);
});

test('an account more is told to the bastion that runs', () => {
  expect(after(['operator-[01-04]', 'operator-[01-05]'])).toEqual({
    ...NOTHING,
    services: { 'compute_instance_v2.remote-access_server["bastion"]': 'update metadata' },
  });
});

test('a rule of the WAF is told to its servers that run', () => {
  expect(
    after(['image: ubuntu-x86, protects: catalogue }', 'image: ubuntu-x86, protects: catalogue, policy: { paranoiaLevel: 2 } }']),
  ).toEqual({
    ...NOTHING,
    services: {
      'compute_instance_v2.waf_waf-01_server["waf-01-a"]': 'update metadata',
      'compute_instance_v2.waf_waf-01_server["waf-01-b"]': 'update metadata',
    },
  });
});

test("an agent's setting is told to the servers that run", () => {
  const { entitlement, servers, metal, services } = after(['agent: antivirus }', "agent: antivirus, settings: { ScanInterval: '7' } }"]);
  expect({ entitlement, metal, services }).toEqual({ entitlement: {}, metal: {}, services: {} });
  expect(Object.keys(servers ?? {})).toHaveLength(10);
  expect(new Set(Object.values(servers ?? {}))).toEqual(new Set(['update metadata']));
});

test('a line that may use the tolerance changes the quota of its project and no other', () => {
  expect(planned.after({ deployment: (text) => `${text}useTolerance: [storage-fast]\n` })).toEqual({
    ...NOTHING,
    entitlement: {
      'terraform_data.servers_storage-quota-by-type': 'update input output',
      'blockstorage_quotaset_v3.servers_storage-quota': 'replace',
    },
  });
});
