import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { preflightJson } from '../../lib/report/preflight-json';
import { preflightJsonSchema } from '../../lib/report/preflight-json-schema';
import { image, PASSWORD, ReadyCloud } from './ready-cloud';

// a busy machine
jest.setTimeout(60_000);

let cloud: ReadyCloud;

beforeEach(async () => {
  cloud = new ReadyCloud();
  await cloud.start();
});

afterEach(() => cloud.stop());

/** What is told of one stack before its verdict. */
async function obstaclesOf(kind: 'entitlement' | 'servers' | 'metal' | 'services'): Promise<string> {
  const told = await cloud.told(kind);
  const verdict = /EX-2026-001: .*\n {2}example-[a-z]+ {2}something is in the way\n$/;
  expect(told).toMatch(verdict);
  return told.replace(verdict, '');
}

const IN_THE_WAY = (stack: string, check: string) =>
  `in the way of example-${stack}; asked as 'example-${stack === 'entitlement' ? 'admin' : stack}' of /home/clouds.yaml (${check})`;

test('a cloud that has everything is ready, and is asked without changing anything', async () => {
  expect(await cloud.told()).toBe(`EX-2026-001: contracts/example/deployment.yaml:
  example-entitlement  ready
  example-servers      ready
  example-metal        ready
  example-services     ready
`);
  expect(cloud.asked.filter((each) => !/^GET |^POST \/identity\/v3\/auth\/tokens$/.test(each))).toEqual([]);
});

test('before the entitlement is deployed the other stacks come later; without it they are in the way', async () => {
  cloud.projects = ['admin'];
  const missing = (severity: string, kind: string) => `${severity}  Keystone identity at http://cloud/identity/v3
  the project 'example-${kind}' is not there yet; the entitlement makes it
  ${IN_THE_WAY(kind, 'sign-in')}
  fix: deploy the entitlement first: npx cdktf deploy example-entitlement
`;
  expect(await cloud.told('entitlement', 'servers')).toBe(`${missing('later', 'servers')}
EX-2026-001: contracts/example/deployment.yaml:
  example-entitlement  ready
  example-servers      after the entitlement
`);
  expect(await obstaclesOf('metal')).toBe(`${missing('error', 'metal')}\n`);
});

test('a service that is down is told once for all stacks, with its address', async () => {
  const closed = createServer();
  const port = await new Promise<number>((done) => closed.listen(0, '127.0.0.1', () => done(Number(Object(closed.address()).port))));
  await new Promise((done) => closed.close(done));
  cloud.catalogue['compute'] = `http://127.0.0.1:${port}/v2.1`;
  expect(
    (await cloud.told('entitlement', 'servers')).replaceAll(`:${port}`, ':8774'),
  ).toBe(`error  Nova compute at http://127.0.0.1:8774/v2.1
  nothing listens at 127.0.0.1:8774: the connection is refused
  in the way of example-entitlement, example-servers; asked as 'example-admin', 'example-servers' of /home/clouds.yaml (service)
  fix: start the service, or correct its address in the catalogue (openstack endpoint list --service compute)

EX-2026-001: contracts/example/deployment.yaml:
  example-entitlement  something is in the way
  example-servers      something is in the way
`);
});

test.each([
  [
    'silent' as const,
    'no answer within 0.5 s',
    'see in its log whether it hangs, or give it more time with --timeout; or correct its address in the catalogue (openstack endpoint list --service image)',
  ],
  [503, 'it answers 503 to /image/: it is broken: 503', 'see the log of Glance image'],
  [
    401,
    'it does not accept a token that Keystone gave a moment ago: it is broken: 401',
    'see its log: it cannot ask Keystone, or asks another one',
  ],
])('a service that answers %s is told', async (state, message, fix) => {
  cloud.broken['image'] = state;
  if (state === 'silent') cloud.limitSeconds = 0.5;
  const found = (await cloud.ask('servers')).obstacles.filter(({ service }) => service === 'image');
  expect(found.map((each) => [each.check, each.message, each.fix])).toContainEqual(['service', message, fix]);
});

test('a service that the catalogue does not have, and one with an old API', async () => {
  cloud.catalogue['load-balancer'] = undefined;
  cloud.newest['compute'] = '2.46';
  expect(await obstaclesOf('servers')).toBe(`error  Nova compute at http://cloud/compute/v2.1
  its API goes up to 2.46, the stack needs 2.47
  ${IN_THE_WAY('servers', 'service')}
  fix: upgrade Nova compute

error  Octavia load balancer at http://cloud/identity/v3
  the catalogue has no public address of load-balancer in region 'RegionOne'
  ${IN_THE_WAY('servers', 'service')}
  fix: install Octavia load balancer or add its address (openstack endpoint create), or correct region_name of the entry 'example-servers' in /home/clouds.yaml

`);
});

test('images: missing, not active, of another architecture, too large for the disk, and two of one name where servers boot from it', async () => {
  cloud.has(
    'image /v2/images',
    'images',
    image('kylin-arm-64', 'aarch64'),
    image('kylin-x86-64', 'aarch64', { min_disk: 101 }),
    image('ubuntu-x86-64', 'x86_64'),
    image('ubuntu-x86-64', 'x86_64', { id: 'second', status: 'queued' }),
  );
  const message = async (kind: 'servers' | 'services' | 'metal') => (await cloud.ask(kind)).obstacles.map((each) => each.message);
  expect(await message('servers')).toEqual([
    "there is no image 'kylin-arm64'; did you mean 'kylin-arm-64'?",
    "image 'kylin-x86-64' is for aarch64, platform 'sandbox' says x86",
    "image 'kylin-x86-64' needs a disk of 101 GiB, the smallest that it is put on has 100 GiB",
  ]);
  expect(await message('services')).toEqual([
    "2 images have the name 'ubuntu-x86-64' (id-ubuntu-x86-64, second), one is expected: servers that boot from it take it by name",
  ]);
  cloud.has('image /v2/images', 'images', image('kylin-arm64', 'aarch64', { status: 'queued' }));
  expect(await obstaclesOf('metal')).toBe(`error  Glance image at http://cloud/image
  no image 'kylin-arm64' is active: id-kylin-arm64 is queued
  ${IN_THE_WAY('metal', 'image')}
  fix: wait until it is, or upload it (openstack image create --file FILE kylin-arm64), or give images[].name of platform 'sandbox' the name that Glance has

`);
});

const TAKEN = { id: 'a', name: 'somebody', metadata: {}, flavor: { vcpus: 8, ram: 0 } };
const OURS = { ...TAKEN, id: 'b', name: 'web-01', metadata: { 'pactform:contract': 'example' } };

test.each([
  // the stack needs 6 × 8 + 2 × 8 + 2 × 4 = 72 cores
  ['below', 71, [], ["the quota of project 'example-servers' is 71 cores, the stack needs 72"]],
  ['at', 72, [], []],
  ['above', 73, [], []],
  ['below what others leave', 79, [TAKEN], ["the quota of project 'example-servers' is 79 cores, the stack needs 72 and others use 8"]],
  ['at what others leave', 80, [TAKEN], []],
  ['at what is needed, with a server of the stack there already', 72, [OURS], []],
  [
    'below, with a second server of one name',
    79,
    [OURS, { ...OURS, id: 'c' }],
    ["the quota of project 'example-servers' is 79 cores, the stack needs 72 and others use 8"],
  ],
])('a quota of cores %s is told as far as it is in the way', async (_, cores, servers, messages) => {
  cloud.has('compute /v2.1/servers/detail', 'servers', ...servers);
  cloud.limitCompute({ cores, coresUsed: servers.length * 8 });
  const found = (await cloud.ask('servers')).obstacles.filter(({ check }) => check === 'quota');
  expect(found.map(({ message }) => message)).toEqual(messages);
});

test('quotas of volumes, floating IPs and load balancers below what is needed', async () => {
  const quota = (limit: number) => ({ limit, in_use: 0, reserved: 0 });
  cloud.answers['block-storage /v3/os-quota-sets/id-example-servers'] = {
    quota_set: { gigabytes: quota(2799), 'gigabytes_example-general': quota(2000), 'gigabytes_example-fast': quota(799) },
  };
  cloud.answers['network /v2.0/quotas/id-example-services'] = { quota: { floatingip: 1 } };
  cloud.answers['load-balancer /v2.0/lbaas/quotas/id-example-services'] = { quota: { load_balancer: 0 } };
  const found = (await cloud.ask('servers', 'services')).obstacles;
  expect(found.map(({ message }) => message)).toEqual([
    "the quota of project 'example-servers' is 2799 GiB of volumes, the stack needs 2800",
    "the quota of project 'example-servers' is 799 GiB of volumes of type example-fast, the stack needs 800",
    "the quota of project 'example-services' is 1 floating IPs, the stack needs 2",
    "the quota of project 'example-services' is 0 load balancers, the stack needs 1",
  ]);
  expect(new Set(found.map(({ fix }) => fix))).toEqual(
    new Set(['set the quota that the contract has: npx cdktf deploy example-entitlement']),
  );
});

test('the cloud lacks what the entitlement looks up', async () => {
  cloud.has('identity /v3/roles', 'roles', { name: 'member' }, { name: 'load-balancer_member' });
  delete cloud.users['library-operations'];
  cloud.has(
    'compute /v2.1/os-services',
    'services',
    { host: 'compute-arm-1', state: 'down', status: 'enabled' },
    { host: 'compute-arm-2', state: 'up', status: 'disabled' },
    { host: 'compute-x86-1', state: 'up', status: 'enabled' },
  );
  cloud.has('block-storage /v3/scheduler-stats/get_pools', 'pools', {
    capabilities: { volume_backend_name: 'general', backend_state: 'down' },
  });
  cloud.has('load-balancer /v2.0/lbaas/providers', 'providers', { name: 'ovn' });
  expect((await cloud.ask('entitlement')).obstacles.map(({ message }) => message)).toEqual([
    "there is no role 'creator'; there are load-balancer_member, member",
    "domain 'Default' has no user 'library-operations'; there are admin, library",
    "2 of 2 hosts of type 'arm-standard' take no servers: compute-arm-1 is down and enabled, compute-arm-2 is up and disabled",
    "it has no compute host 'compute-x86-2', which platform 'sandbox' names for host type 'x86-standard'; it has compute-arm-1, compute-arm-2, compute-x86-1",
    "back end 'general' is down",
    "no back end reports the volume_backend_name 'fast'; there are general",
    "it has no provider 'amphora'; it has ovn",
  ]);
});

test('what the entitlement makes is missing, and so are networks of the cloud and available nodes', async () => {
  cloud.has('network /v2.0/networks', 'networks', { name: 'public', 'router:external': false }, { name: 'bare-metal' });
  cloud.has('compute /v2.1/flavors/detail', 'flavors');
  cloud.has(
    'baremetal /v1/nodes',
    'nodes',
    { provision_state: 'available', maintenance: true },
    { provision_state: 'active', maintenance: false },
  );
  expect((await cloud.ask('servers', 'metal')).obstacles.map(({ message }) => message)).toEqual([
    "network 'public' is not external, networks.external of platform 'sandbox' is expected to be",
    "the project 'example-servers' has no network 'example-network', which the entitlement makes",
    "the project 'example-servers' has no flavor 'example-arm-standard-8c-32g', no flavor 'example-x86-standard-8c-48g', no flavor 'example-x86-standard-4c-32g', which the entitlement makes",
    "there is no network 'baremetal' that the user can see; did you mean 'bare-metal'?",
    "the project 'example-metal' has no flavor 'example-metal-gpu-8x64', which the entitlement makes",
    '0 nodes of resource class CUSTOM_GPU_8X64 are available, 1 are still to be made; of 2 nodes 1 are in maintenance, 1 are active',
  ]);
});

test('as JSON it fits its schema, and neither password nor token is told anywhere', async () => {
  cloud.limitCompute({ cores: 1 });
  cloud.writeClouds({ 'example-services': { password: 'another secret' } });
  const found = await cloud.ask();
  const json = preflightJson(found);
  expect(preflightJsonSchema.parse(JSON.parse(json)).stacks.map(({ verdict }) => verdict)).toEqual([
    'ready',
    'blocked',
    'ready',
    'blocked',
  ]);
  for (const text of [json, await cloud.told()]) {
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain('another secret');
    expect(text).not.toContain('token-');
  }
});

describe('what an interrupted deploy left', () => {
  const key = { 'pactform:contract': 'example' };
  const flavor = { vcpus: 8, ram: 32768 };
  const stateOf = (...ids: string[]) =>
    JSON.stringify({
      version: 4,
      resources: [
        {
          mode: 'managed',
          type: 'openstack_compute_instance_v2',
          name: 'servers_web_server',
          instances: ids.map((id) => ({ index_key: id, attributes: { id } })),
        },
      ],
    });

  beforeEach(() => {
    cloud.has(
      'compute /v2.1/servers/detail',
      'servers',
      { id: 'known', name: 'web-01', metadata: key, flavor },
      { id: 'lost', name: 'web-02', metadata: key, flavor },
      { id: 'else', name: 'else', metadata: {}, flavor },
    );
    cloud.has('block-storage /v3/volumes/detail', 'volumes', {
      id: 'disk',
      name: 'web-02-boot',
      size: 100,
      volume_type: 'example-general',
      metadata: key,
    });
    cloud.has('network /v2.0/ports', 'ports', { id: 'card', name: 'example-web-02-main', tags: [] }, { id: 'dhcp', name: '', tags: [] });
  });

  test('is told with the command for each, ports without tags by their name', async () => {
    writeFileSync(join(cloud.folder, 'terraform.example-servers.tfstate'), stateOf('known'));
    const lost = (service: string, what: string, fix: string) => `error  ${service}
  ${what} is of the contract, but the state at /home/terraform.example-servers.tfstate does not know it, as after an interrupted deploy
  ${IN_THE_WAY('servers', 'orphan')}
  fix: ${fix}
`;
    expect(await obstaclesOf('servers')).toBe(
      `${[
        lost(
          'Nova compute at http://cloud/compute/v2.1',
          "server 'web-02' (lost)",
          'openstack --os-cloud example-servers server delete lost',
        ),
        lost(
          'Neutron network at http://cloud/network',
          "port 'example-web-02-main' (card)",
          'openstack --os-cloud example-servers port delete card',
        ),
        lost(
          'Cinder block storage at http://cloud/block-storage/v3',
          "volume 'web-02-boot' (disk)",
          `openstack --os-cloud example-servers volume delete disk, or keep what is on it: (cd cdktf.out/stacks/example-servers && terraform import 'openstack_blockstorage_volume_v3.servers_web_boot-volume["web-02"]' disk)`,
        ),
      ].join('\n')}\n`,
    );
  });

  test('is told as a whole where there is no state at all: nobody is to delete what another state knows', async () => {
    expect((await cloud.ask('servers')).obstacles.map(({ message, fix }) => [message.replaceAll(cloud.folder, '/home'), fix])).toEqual([
      [
        "project 'example-servers' has 2 servers, 1 port, 1 volume of the contract, and there is no state at /home/terraform.example-servers.tfstate: a deploy would make all of them a second time",
        "bring the state from where the stack was deployed, or name its place under 'state' of the deployment or in PACTFORM_STATE",
      ],
    ]);
  });

  test('a state that is cut short is told with its backup', async () => {
    writeFileSync(join(cloud.folder, 'terraform.example-servers.tfstate'), stateOf('known').slice(0, 50));
    expect(
      (await cloud.ask('servers')).obstacles.map(({ message, fix }) => [message, fix].join('; ').replaceAll(cloud.folder, '/home')),
    ).toEqual([
      '/home/terraform.example-servers.tfstate is no state of Terraform, or is cut short; restore it: Terraform keeps the one before as /home/terraform.example-servers.tfstate.backup',
    ]);
  });

  test('nothing is told where the state knows it all', async () => {
    writeFileSync(join(cloud.folder, 'terraform.example-servers.tfstate'), stateOf('known', 'lost', 'disk', 'card'));
    expect(await cloud.told('servers')).toBe('EX-2026-001: contracts/example/deployment.yaml:\n  example-servers  ready\n');
  });
});
