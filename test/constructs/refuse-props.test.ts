import { BackupPlan, type BackupPlanProps } from '../../lib/constructs/backup-plan';
import { BackupRunner } from '../../lib/constructs/backup-runner';
import { BareMetalFlavor } from '../../lib/constructs/bare-metal-flavor';
import { Certificate } from '../../lib/constructs/certificate';
import { ContractNetwork } from '../../lib/constructs/contract-network';
import type { ContractStack } from '../../lib/constructs/contract-stack';
import { GpuNodePool } from '../../lib/constructs/gpu-node-pool';
import { HostAggregate } from '../../lib/constructs/host-aggregate';
import { HostService } from '../../lib/constructs/host-service';
import { InternetLink } from '../../lib/constructs/internet-link';
import { LoadBalancer, type LoadBalancerProps } from '../../lib/constructs/load-balancer';
import { LogCollector, type LogCollectorProps } from '../../lib/constructs/log-collector';
import { ObjectContainer } from '../../lib/constructs/object-container';
import { PhysicalServerPool } from '../../lib/constructs/physical-server-pool';
import { ProjectMember } from '../../lib/constructs/project-member';
import { PublicIps } from '../../lib/constructs/public-ips';
import { RateLimit } from '../../lib/constructs/rate-limit';
import { RemoteAccess, type RemoteAccessProps } from '../../lib/constructs/remote-access';
import { ServerFlavor } from '../../lib/constructs/server-flavor';
import { ServerPool, type ServerPoolProps } from '../../lib/constructs/server-pool';
import { Share } from '../../lib/constructs/share';
import { StorageTier } from '../../lib/constructs/storage-tier';
import { VpnConnection } from '../../lib/constructs/vpn-connection';
import { VpnGateway } from '../../lib/constructs/vpn-gateway';
import { WafSet, type WafSetProps } from '../../lib/constructs/waf-set';
import { Platform } from '../../lib/platform/platform';
import { example, quantity, stackOf } from './stack-of';

const GB = (amount: number) => quantity(amount, 'GB');
const server: ServerPoolProps = {
  lines: { cpu: 'cpu-arm', memory: 'memory' },
  hostType: 'arm-standard',
  image: 'kylin-arm',
  cpu: quantity(8, 'vCPU'),
  memory: GB(32),
  boot: { storage: 'general', size: GB(100) },
  storageTypes: [{ id: 'general', line: 'storage-general', backend: 'general', iops: quantity(3000, 'IOPS') }],
  networks: { main: { networkId: 'network' } },
  servers: ['web-01'],
};
const pool = (more: Partial<ServerPoolProps>) => (stack: ContractStack) => new ServerPool(stack, 'it', { ...server, ...more });
const gpu = { lines: { memory: 'gpu-memory', compute: 'gpu-compute' }, type: 'gpu-8x64', image: 'kylin-arm', nodes: ['gpu-01'] };
const rack = { lines: { server: 'physical' }, type: 'rack-2x32', image: 'kylin-x86', servers: ['rack-01'] };
const tier = { line: 'storage-fast', backend: 'fast', iops: quantity(12000, 'IOPS'), projectId: 'project' };
const flavor = { hostType: 'arm-standard', vcpus: 1, memoryGib: 1, diskGib: 0, projectId: 'project', lines: [] };
const metal = {
  nodeType: 'rack-2x32',
  resourceClass: 'CUSTOM_A',
  cores: quantity(2, 'core'),
  memory: GB(4),
  projectId: 'project',
  lines: [],
};
const listener = {
  name: 'web',
  protocol: 'HTTP',
  port: 80,
  algorithm: 'least-connections',
  to: { pool: 'app', port: 80 },
  routes: [],
} as const;
const balancer = (more: Partial<LoadBalancerProps>) => (stack: ContractStack) =>
  new LoadBalancer(stack, 'it', {
    line: 'load-balancer',
    subnet: { id: 'subnet', cidr: '10.10.0.0/16' },
    pools: { app: { servers: [], sameAddress: 'address', admit: () => {} } },
    listeners: [{ ...listener, routes: [] }],
    ...more,
  });
const listening = (...changed: Partial<LoadBalancerProps['listeners'][number]>[]) =>
  balancer({
    listeners: changed.map((more) => ({ ...listener, routes: [], ...more })),
    pools: { app: { servers: ['web-01'], sameAddress: 'address', admit: () => {} } },
  });
const host = { hostType: 'x86-standard', image: 'ubuntu-x86' };
const network = { networkId: 'network', subnetId: 'subnet' };
const route = { port: 80, upstream: 'http://10.10.0.10:80' };
const wafSet = (more: Partial<WafSetProps>) => (stack: ContractStack) =>
  new WafSet(stack, 'it', {
    ...host,
    line: 'waf',
    throughput: quantity(200, 'Mbps'),
    protects: 'catalogue',
    network,
    routes: [route],
    entryNetwork: '10.10.0.0/16',
    ...more,
  });
const collector = (more: Partial<LogCollectorProps>) => (stack: ContractStack) =>
  new LogCollector(stack, 'it', {
    ...host,
    line: 'log-audit',
    retention: quantity(6, 'month'),
    address: '10.10.0.20',
    size: GB(500),
    network,
    cidr: '10.10.0.0/16',
    ...more,
  });
const nightly = { line: 'backup', every: quantity(1, 'day'), fullEvery: quantity(7, 'day'), keep: quantity(30, 'day') };
const backup = (more: Partial<BackupPlanProps>) => (stack: ContractStack) =>
  new BackupPlan(stack, 'it', { ...nightly, pools: ['web'], size: GB(500), ...more });
const bastion = (more: Partial<RemoteAccessProps>) => (stack: ContractStack) => {
  const from = new PublicIps(stack, 'addresses', { line: 'public-ip', names: ['bastion'] });
  const address = { from, name: 'bastion' };
  const access = { line: 'remote-access', accounts: ['operator-01'], allowedFrom: ['198.51.100.0/24'], address, network };
  return new RemoteAccess(stack, 'it', { ...host, ...access, ...more });
};
const hostless = () => {
  const { document } = example().platform;
  return new Platform({ ...document, hostTypes: document.hostTypes.map((type) => ({ ...type, hosts: [] })) });
};

test('an aggregate has hosts', () => {
  const aggregate = () => new HostAggregate(stackOf({ platform: hostless() }), 'it', { hostType: 'arm-standard', lines: [] });
  expect(aggregate).toThrow("test/it: hosts: expected at least one compute host of host type 'arm-standard', received none");
});

/** What cannot be, by the property that says it: what makes the construct, and what is said. */
test.each<[string, (stack: ContractStack) => unknown]>([
  ['servers: expected at least one server, received none', pool({ servers: [] })],
  ["servers: expected each server once, received 'web-01' again", pool({ servers: ['web-01', 'web-01'] })],
  [
    "volumes[0].name: expected a name beside that of the boot volume, received 'boot'",
    pool({ volumes: [{ name: 'boot', storage: 'general', size: GB(1) }] }),
  ],
  ['cpu: expected more than 0, received 0 vCPU', pool({ cpu: quantity(0, 'vCPU') })],
  ['memory: expected more than 0, received -1 GB', pool({ memory: GB(-1) })],
  ['boot.size: expected more than 0, received -100 GB', pool({ boot: { storage: 'general', size: GB(-100) } })],
  ['volumes[0].size: expected more than 0, received 0 GB', pool({ volumes: [{ name: 'data', storage: 'general', size: GB(0) }] })],
  ["volumes[0].storage: expected one of general, received 'fast'", pool({ volumes: [{ name: 'data', storage: 'fast', size: GB(1) }] })],
  [
    "lines.cpu: expected a line of kind vcpu-pool in contract 'example' (cpu-arm, cpu-x86), received 'memory', which is memory",
    pool({ lines: { cpu: 'memory', memory: 'memory' } }),
  ],
  [
    "lines.memory: expected a line of kind memory in contract 'example' (memory), received 'ram', which the contract does not have",
    pool({ lines: { cpu: 'cpu-arm', memory: 'ram' } }),
  ],
  [
    "licence: expected a line of kind operating-system in contract 'example' (operating-system), received 'antivirus', which is host-security",
    pool({ licence: 'antivirus' }),
  ],
  ['software[0].line: expected a line of kind database or middleware', pool({ software: [{ line: 'scan', product: 'x' }] })],
  ["image: expected an image for arm, the architecture of 'arm-standard', received 'kylin-x86'", pool({ image: 'kylin-x86' })],
  ['nodes: expected at least one name, received none', (stack) => new GpuNodePool(stack, 'it', { ...gpu, nodes: [] })],
  [
    'lines.compute: expected a line of kind gpu-compute',
    (stack) => new GpuNodePool(stack, 'it', { ...gpu, lines: { memory: 'gpu-memory', compute: 'gpu-memory' } }),
  ],
  ['servers: expected at least one name, received none', (stack) => new PhysicalServerPool(stack, 'it', { ...rack, servers: [] })],
  [
    'lines.server: expected a line of kind physical-server',
    (stack) => new PhysicalServerPool(stack, 'it', { ...rack, lines: { server: 'physical-disk' } }),
  ],
  ['iops: expected more than 0, received 0 IOPS', (stack) => new StorageTier(stack, 'it', { ...tier, iops: quantity(0, 'IOPS') })],
  ['line: expected a line of kind block-storage', (stack) => new StorageTier(stack, 'it', { ...tier, line: 'static' })],
  ['vcpus: expected more than 0, received 0', (stack) => new ServerFlavor(stack, 'it', { ...flavor, vcpus: 0 })],
  ['memoryGib: expected more than 0, received -1', (stack) => new ServerFlavor(stack, 'it', { ...flavor, memoryGib: -1 })],
  ['diskGib: expected 0 or more, received -1', (stack) => new ServerFlavor(stack, 'it', { ...flavor, diskGib: -1 })],
  ['cores: expected more than 0, received 0 cores', (stack) => new BareMetalFlavor(stack, 'it', { ...metal, cores: quantity(0, 'core') })],
  [
    'rate: expected more than 0, received 0 Mbps',
    (stack) => new RateLimit(stack, 'it', { rate: quantity(0, 'Mbps'), projectId: 'project', lines: [] }),
  ],
  [
    "cidr: expected an IPv4 network such as '10.30.0.0/16', received ''",
    (stack) => new ContractNetwork(stack, 'it', { cidr: '', projectId: 'p' }),
  ],
  [
    "cidr: expected a network of /28 or larger, which has room for servers, received '10.0.0.0/29'",
    (stack) => new ContractNetwork(stack, 'it', { cidr: '10.0.0.0/29', projectId: 'p' }),
  ],
  ['subnets: expected at least one subnet, received none', (stack) => new InternetLink(stack, 'it', { subnets: {} })],
  [
    'bandwidth[0].rate: expected more than 0, received 0 Mbps',
    (stack) =>
      new InternetLink(stack, 'it', { subnets: { a: 'a' }, bandwidth: [{ name: 'a', line: 'bandwidth', rate: quantity(0, 'Mbps') }] }),
  ],
  ['names: expected at least one name, received none', (stack) => new PublicIps(stack, 'it', { line: 'public-ip', names: [] })],
  ['listeners: expected at least one listener, received none', balancer({ listeners: [] })],
  ["listeners: 'web' sends to pool 'app', expected at least one server there, received none", balancer({})],
  ['listeners[0].port: expected a port from 1 to 65535, received 0', listening({ port: 0 })],
  ['listeners[0].port: expected a port from 1 to 65535, received 65536', listening({ port: 65536 })],
  ['listeners[0].to.port: expected a port from 1 to 65535, received 65536', listening({ to: { pool: 'app', port: 65536 } })],
  [
    'listeners[0].routes[0].to.port: expected a port from 1 to 65535, received 0',
    listening({ routes: [{ name: 'api', path: '/api/', to: { pool: 'app', port: 0 } }] }),
  ],
  ['listeners: expected each port once, received 80 again', listening({}, { name: 'again' })],
  ['throughput: expected more than 0, received 0 Mbps', wafSet({ throughput: quantity(0, 'Mbps') })],
  ['line: expected a line of kind waf', wafSet({ line: 'vpn' })],
  ['routes[0].port: expected a port from 1 to 65535, received 0', wafSet({ routes: [{ ...route, port: 0 }] })],
  ['routes[1].port: expected a port from 1 to 65535, received 65536', wafSet({ routes: [route, { ...route, port: 65536 }] })],
  ...['ftp://10.10.0.10:80', 'http://', 'http://10.10.0.10', 'http://10.10.0.10:0', 'http://10.10.0.10:65536', 'http://10.10.0.999:80'].map(
    (upstream): [string, (stack: ContractStack) => unknown] => [
      `routes[0].upstream: expected an HTTP or HTTPS address such as 'http://10.30.0.10:80', received '${upstream}'`,
      wafSet({ routes: [{ port: 80, upstream }] }),
    ],
  ),
  ["entryNetwork: expected a network such as '10.30.0.0/16', received ''", wafSet({ entryNetwork: '' })],
  ['size: expected more than 0, received 0 GB', collector({ size: GB(0) })],
  ['line: expected a line of kind log-audit', collector({ line: 'antivirus' })],
  ['line: expected a line of kind log-audit', collector({ line: 'unknown' })],
  ["address: expected an IPv4 address such as '10.30.0.10', received 'fd00::1'", collector({ address: 'fd00::1' })],
  ["cidr: expected the network of the servers, received '0.0.0.0/0', which is everyone", collector({ cidr: '0.0.0.0/0' })],
  ['size: expected more than 0, received 0 GB', backup({ size: GB(0) })],
  ['line: expected a line of kind backup', backup({ line: 'vpn' })],
  ['pools: expected at least one pool, received none', backup({ pools: [] })],
  ["keep: expected whole days in 'keep', received 36 hours", backup({ keep: quantity(36, 'hour') })],
  [
    'plans.nightly.line: expected a line of kind backup',
    (stack) => new BackupRunner(stack, 'it', { ...host, network, plans: { nightly: { ...nightly, line: 'unknown' } } }),
  ],
  ["allowedFrom[0]: expected a network such as '10.30.0.0/16', received 'anywhere'", bastion({ allowedFrom: ['anywhere'] })],
  ['keys.operator-01: expected an SSH public key without its comment', bastion({ keys: { 'operator-01': 'ssh-rsa' } })],
  ["accounts: expected each account once, received 'operator-01' again", bastion({ accounts: ['operator-01', 'operator-01'] })],
  ["peerNetworks[0]: expected a network such as '10.30.0.0/16', received 'junk'", (stack) => tunnel(stack, { peerNetworks: ['junk'] })],
  ['line: expected a line of kind load-balancer', balancer({ line: 'vpn' })],
  ['subnetIds: expected at least one subnet, received none', (stack) => gateway(stack, [])],
  ['peerNetworks: expected at least one network, received none', (stack) => tunnel(stack, { peerNetworks: [] })],
  ["peerAddress: expected an IP address, received 'office'", (stack) => tunnel(stack, { peerAddress: 'office' })],
  ['size: expected more than 0, received 0 GB', (stack) => new ObjectContainer(stack, 'it', { line: 'objects', size: GB(0) })],
  [
    'size: expected more than 0, received -1 GB',
    (stack) => new Share(stack, 'it', { line: 'static', size: GB(-1), protocol: 'NFS', cidr: '10.0.0.0/8' }),
  ],
  [
    'secret: expected a name or reference in the key manager, received none',
    (stack) => new Certificate(stack, 'it', { line: 'certificate', secret: '' }),
  ],
  [
    'line: expected a line of kind host-security or vulnerability-scan',
    (stack) => new HostService(stack, 'it', { line: 'vpn', servers: {} }),
  ],
  [
    "user: expected the name of a user, without spaces around it, received ' '",
    (stack) => new ProjectMember(stack, 'it', { user: ' ', projectId: 'p', roles: { member: 'member' } }),
  ],
])('%s', (message, create) => {
  expect(() => create(stackOf())).toThrow(`test/it: ${message}`);
});

test('all that is wrong is said at once', () => {
  expect(() => pool({ servers: [], cpu: quantity(0, 'vCPU') })(stackOf())).toThrow(
    'test/it: servers: expected at least one server, received none; cpu: expected more than 0, received 0 vCPU',
  );
});

function gateway(stack: ContractStack, subnetIds: readonly string[], id = 'it') {
  return new VpnGateway(stack, id, { routerId: 'router', subnetIds, lines: ['vpn'] });
}

function tunnel(stack: ContractStack, more: { readonly peerAddress?: string; readonly peerNetworks?: string[] }) {
  const peer = { peerAddress: '203.0.113.10', peerNetworks: ['192.0.2.0/24'], ...more };
  return new VpnConnection(stack, 'it', { line: 'vpn', gateway: gateway(stack, ['subnet'], 'gateway'), ...peer });
}
