import { Construct } from 'constructs';
import { ContractProject } from '../../lib/constructs/contract-project';
import type { ContractStack } from '../../lib/constructs/contract-stack';
import { GpuNodePool } from '../../lib/constructs/gpu-node-pool';
import { HostAggregate } from '../../lib/constructs/host-aggregate';
import { LoadBalancer } from '../../lib/constructs/load-balancer';
import { ObjectContainer } from '../../lib/constructs/object-container';
import { ServerFlavor } from '../../lib/constructs/server-flavor';
import { ServerPool } from '../../lib/constructs/server-pool';
import { Share } from '../../lib/constructs/share';
import { StorageTier } from '../../lib/constructs/storage-tier';
import { quantity, stackOf } from './stack-of';

const pool = {
  lines: { cpu: 'cpu-arm', memory: 'memory' },
  hostType: 'arm-standard',
  image: 'kylin-arm',
  cpu: quantity(8, 'vCPU'),
  memory: quantity(32, 'GB'),
  boot: { storage: 'general', size: quantity(100, 'GB') },
  storageTypes: [{ id: 'general', line: 'storage-general', backend: 'general', iops: quantity(3000, 'IOPS') }],
  networks: { main: { networkId: 'network' } },
};
const servers = (stack: ContractStack, id: string, names: readonly string[]) => new ServerPool(stack, id, { ...pool, servers: [...names] });

test('two pools of a stack share no server name, of whatever kind they are', () => {
  const stack = stackOf();
  servers(stack, 'web', ['web-01', 'web-02']);
  expect(() => servers(stack, 'more', ['web-03', 'web-02'])).toThrow(
    "test/more/server: expected a server name of its own, received 'web-02', which test/web/server has",
  );
  const gpu = { lines: { memory: 'gpu-memory', compute: 'gpu-compute' }, type: 'gpu-8x64', image: 'kylin-arm', nodes: ['web-01'] };
  expect(() => new GpuNodePool(stack, 'gpu', gpu)).toThrow(
    "test/gpu/node: expected a server name of its own, received 'web-01', which test/web/server has",
  );
});

test('another stack may have the same names', () => {
  servers(stackOf(), 'web', ['web-01']);
  expect(() => servers(stackOf(), 'web', ['web-01'])).not.toThrow();
});

test('a server is called as its host can be', () => {
  expect(() => servers(stackOf(), 'web', ['Web.01'])).toThrow(
    "test/web/server: expected a server name of at most 63 lower-case letters, digits and inner hyphens: it is the host name, received 'Web.01'",
  );
});

/** Two of each would have the same name in OpenStack, although their ids in the stack differ. */
const TWICE: [string, string, (stack: ContractStack, id: string) => unknown][] = [
  ['load balancer', 'example-same', (stack, id) => balancer(stack, id)],
  [
    'share',
    'example-same',
    (stack, id) => new Share(under(stack, id), 'same', { line: 'static', size: quantity(1, 'GB'), protocol: 'NFS', cidr: '10.0.0.0/8' }),
  ],
  ['container', 'example-same', (stack, id) => new ObjectContainer(under(stack, id), 'same', { line: 'objects', size: quantity(1, 'GB') })],
  ['S3 key pair', 'same', (stack, id) => new ObjectContainer(stack, id, { line: 'objects', size: quantity(1, 'GB'), s3Keys: ['same'] })],
  [
    'volume type',
    'example-same',
    (stack, id) =>
      new StorageTier(under(stack, id), 'same', { line: 'storage-fast', backend: 'fast', iops: quantity(12000, 'IOPS'), projectId: 'p' }),
  ],
  ['host aggregate', 'example-arm-standard', (stack, id) => new HostAggregate(stack, id, { hostType: 'arm-standard', lines: [] })],
  [
    'flavor',
    'example-arm-standard-1c-1g',
    (stack, id) => new ServerFlavor(stack, id, { hostType: 'arm-standard', vcpus: 1, memoryGib: 1, diskGib: 0, projectId: 'p', lines: [] }),
  ],
  ['project', 'example-metal', (stack, id) => new ContractProject(stack, id, { kind: 'metal', description: '', quota })],
];

test.each(TWICE)('no second %s of a stack is called %s', (kind, name, create) => {
  const stack = stackOf();
  create(stack, 'one');
  expect(() => create(stack, 'two')).toThrow(`expected a ${kind} name of its own, received '${name}', which test/one`);
});

const quota = {
  cores: 0,
  memoryMib: 0,
  instances: 0,
  volumeGib: 0,
  volumeGibByType: {},
  backupGib: 0,
  floatingIps: 0,
  loadBalancers: 0,
  lines: { compute: [], storage: [], network: [], loadBalancer: [], objectStorage: [] },
};

function under(stack: ContractStack, id: string): Construct {
  return new Construct(stack, id);
}

function balancer(stack: ContractStack, id: string): LoadBalancer {
  const to = { pool: 'app', port: 8080 };
  return new LoadBalancer(under(stack, id), 'same', {
    line: 'load-balancer',
    subnet: { id: 'subnet', cidr: '10.10.0.0/16' },
    pools: { app: { servers: ['app-01'], sameAddress: 'address', admit: () => {} } },
    listeners: [{ name: 'web', protocol: 'HTTP', port: 80, algorithm: 'least-connections', to, routes: [] }],
  });
}
