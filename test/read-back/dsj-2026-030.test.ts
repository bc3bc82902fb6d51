import type { CloudDocument } from '../cloud/read-back/cloud-document';
import { compare } from '../cloud/read-back/compare';
import { COMPARISONS } from '../cloud/read-back/comparisons';
import { holds } from '../cloud/read-back/expectation';
import { changed } from './changed';
import { recordedCloud, signedAsDeployed } from './deployed';

const signed = signedAsDeployed();
const cloud = recordedCloud();

test('what was deployed is what the documents say, and something is compared of all that they name', () => {
  const { breaches, leftOut } = compare(signed, cloud);
  expect({ breaches, leftOut }).toEqual({ breaches: [], leftOut: [] });
});

test('every line is compared but for scans and database audits, of which a cloud shows nothing', () => {
  const { lines } = compare(signed, cloud);
  expect(signed.contract.lines.map(({ id }) => id).filter((line) => !lines.includes(line))).toEqual(['ext-3.1', 'ext-3.3']);
});

test('in an empty cloud every kind that the documents name is missed', () => {
  const lists = Object.keys(cloud).filter((key) => key !== 'contract');
  const empty: CloudDocument = { ...cloud, ...Object.fromEntries(lists.map((key) => [key, []])) };
  const satisfied = COMPARISONS.filter(({ subjects }) => subjects(signed).length > 0).filter(({ subjects, expectations }) => {
    const found = expectations(signed, empty);
    const seen = new Set(found.map(({ subject }) => subject));
    return found.every(holds) && subjects(signed).every((subject) => seen.has(subject));
  });
  expect(satisfied.map(({ kind }) => kind)).toEqual([]);
});

const FLAVOR = 'flavors/dsj-2026-030-arm-compute-48c-144g';
const NODE = `nodes/${cloud.nodes.find(({ server }) => server === 'gpu-001')?.name}`;
const HOST = `hosts/${cloud.servers.find(({ name }) => name === 'gateway-01')?.host}`;

test.each<[path: string, value: unknown, breach: string]>([
  ['quotas/dsj-2026-030-servers/compute/cores/limit', 1127, 'compute cores limit is 1127, required is 1128'],
  ['quotas/dsj-2026-030-servers/compute/ram/limit', 3_346_431, 'compute ram limit is 3346431, required is 3346432'],
  ['quotas/dsj-2026-030-servers/volume/gigabytes/limit', 64_405, 'volume gigabytes limit is 64405, required is 64406'],
  [
    'quotas/dsj-2026-030-servers/volume/gigabytes_dsj-2026-030-high/limit',
    57_823,
    'gigabytes_dsj-2026-030-high limit is 57823, required is 57824',
  ],
  ['quotas/dsj-2026-030-servers/network/floatingip/limit', 2, 'network floatingip limit is 2, required is 1'],
  ['quotas/dsj-2026-030-servers/loadBalancer/load_balancer/limit', 2, 'loadBalancer load_balancer limit is 2, required is 3'],
  ['quotas/dsj-2026-030-metal/compute/instances/limit', 11, 'compute instances limit is 11, required is 10'],
  [
    'aggregates/dsj-2026-030-arm-compute/metadata/pactform_clock_mhz',
    '2399',
    'host of gateway-01: clock in MHz is 2399, required at least 2400 (line base-1.1)',
  ],
  [
    'aggregates/dsj-2026-030-x86-compute/metadata/pactform_clock_mhz',
    '2199',
    'host of audit-db-01: clock in MHz is 2199, required at least 2200 (line base-1.1)',
  ],
  ['servers/gateway-01/host', 'x86-01', 'host of gateway-01: host type is "x86-compute", required is "arm-compute"'],
  [`${HOST}/inventories/VCPU/allocation_ratio`, 4.01, 'is 4.01, required at most 4 (line base-1.1)'],
  [`${HOST}/inventories/MEMORY_MB/allocation_ratio`, 1.01, 'is 1.01, required is 1'],
  ['servers/gateway-01/vcpus', 47, 'server gateway-01: vCPUs is 47, required is 48 (line base-1.1)'],
  ['servers/gateway-01/vcpus', 897, 'line base-1.1: vCPUs of all servers is 1129, required at most 1128 (line base-1.1)'],
  ['servers/db-01/ramMib', 65_535, 'server db-01: memory in MiB is 65535, required is 65536 (line base-1.2)'],
  ['servers/db-01/image', 'debian-12-x86-64', 'server db-01: image is "debian-12-x86-64", required is "kylin-v10-sp3-arm64"'],
  [
    'servers/db-01/image',
    'debian-12-x86-64',
    'licences of ext-1.1: family of db-01 is "free-linux", required one of ["domestic-linux"] (line ext-1.1)',
  ],
  [
    'servers/admin-01/metadata/pactform:agent:antivirus:package',
    'other',
    'ext-2.1 on admin-01: package is "other", required is "clamav-daemon" (line ext-2.1)',
  ],
  [
    'servers/admin-01/metadata/pactform:log:collector',
    '10.30.0.21',
    'ext-3.2 on admin-01: log collector is "10.30.0.21", required is "10.30.0.20" (line ext-3.2)',
  ],
  [
    'servers/dsj-2026-030-ext-3-2-collector/metadata/pactform:log:retention-days',
    '185',
    'days that logs are kept is 185, required at least 186 (line ext-3.2)',
  ],
  ['volumes/retrieval-01-index/sizeGib', 3999, 'volume retrieval-01-index: GiB is 3999, required is 4000 (line base-2.2)'],
  ['volumes/retrieval-01-index/type', 'dsj-2026-030-general', 'volume retrieval-01-index: type is "dsj-2026-030-general"'],
  ['volumes/retrieval-01-index/sizeGib', 57_824, 'GiB of all volumes is'],
  [
    'volumeTypes/dsj-2026-030-high/qos/specs/total_iops_sec',
    '9999',
    'volume type dsj-2026-030-high: IOPS of a volume is 9999, required at least 10000 (line base-2.2)',
  ],
  ['volumeTypes/dsj-2026-030-general/qos/specs/total_iops_sec', '1999', 'IOPS of a volume is 1999, required at least 2000 (line base-2.1)'],
  ['volumeTypes/dsj-2026-030-high/qos/specs/total_iops_sec', '25001', 'IOPS of a volume is 25001, required at most 25000'],
  ['volumeTypes/dsj-2026-030-high/projects', [], 'volume type dsj-2026-030-high: projects is [], required is ["dsj-2026-030-servers"]'],
  [
    `${FLAVOR}/extraSpecs/aggregate_instance_extra_specs:pactform_clock_mhz`,
    '>= 2399',
    'clock in MHz that it asks for is 2399, required at least 2400 (line base-1.1)',
  ],
  [`${FLAVOR}/vcpus`, 47, 'flavor of pool inference-gateway: vCPUs is 47, required is 48 (line base-1.1)'],
  [`${FLAVOR}/public`, true, 'flavor of pool inference-gateway: public is true, required is false'],
  ['networkQosPolicies/dsj-2026-030-internet-limit/rules/0/maxKbps', 499_999, 'is 499.999, required is 500 (line svc-bandwidth)'],
  ['networkQosPolicies/dsj-2026-030-waf-200mbps-limit/rules/1/maxKbps', 199_999, 'is 199.999, required at least 200 (line base-3.2)'],
  [
    'loadBalancerFlavors/dsj-2026-030-redundant/data/loadbalancer_topology',
    'SINGLE',
    'topology of its flavor is "SINGLE", required is "ACTIVE_STANDBY" (line svc-load-balancer)',
  ],
  [
    'loadBalancers/dsj-2026-030-api/listeners/0/tlsVersions',
    ['TLSv1.1', 'TLSv1.2'],
    'listener api https: TLS versions is ["TLSv1.1","TLSv1.2"]',
  ],
  ['loadBalancers/dsj-2026-030-api/listeners/0/certificate', 'another', 'listener api https: certificate is "another"'],
  [
    'loadBalancers/dsj-2026-030-api/listeners/0/allowedFrom',
    [],
    'networks that reach port 443 of api itself is [], required is ["10.30.0.0/16"]',
  ],
  [
    'loadBalancers/dsj-2026-030-api/pools/0/algorithm',
    'ROUND_ROBIN',
    'algorithm of pool inference-gateway is "ROUND_ROBIN", required is "LEAST_CONNECTIONS"',
  ],
  ['loadBalancers/dsj-2026-030-portal/pools/0/persistence', null, 'persistence of pool portal-app is null, required is "HTTP_COOKIE"'],
  ['loadBalancers/dsj-2026-030-portal/pools/0/members/portal-01/weight', 0, 'listener portal https: members of pool portal-app is'],
  ['floatingIps/bastion-address/port', null, 'address bastion-address: port that it leads to is null'],
  ['vpnConnections/0/ike/encryption', 'aes-128', 'tunnel customer-office: IKE encryption is "aes-128", required one of'],
  ['vpnConnections/0/ipsec/pfs', 'group5', 'tunnel customer-office: IPsec forward secrecy is "group5", required one of'],
  [
    'vpnConnections/0/peerAddress',
    '203.0.113.11',
    'tunnel customer-office: site is "203.0.113.11", required is "203.0.113.10" (line svc-vpn)',
  ],
  ['certificates/0/type', 'generic', 'certificate platform-tls: kind of container in'],
  [`${NODE}/capabilities/cards`, '7', 'machine gpu-001: cards is 7, required at least 8 (line base-4.2)'],
  [`${NODE}/capabilities/card_memory_gb`, '63', 'machine gpu-001: memory of a card in GB is 63, required at least 64 (line base-4.2)'],
  [`${NODE}/properties/memory_mb`, 1_572_863, 'machine gpu-001: memory in MiB is 1572863, required at least 1572864 (line base-4.2)'],
  [
    `${NODE}/capabilities/fp16_tflops`,
    '191',
    'machine gpu-001: FP16 of 191 TFLOPS a card is enough is false, required is true (line base-4.2)',
  ],
  [`${NODE}/capabilities/interconnect_gb_per_s`, '63', 'machine gpu-001: GB/s between cards is 63, required at least 64 (line base-4.2)'],
  [
    'securityGroups/dsj-2026-030-platform-db/rules',
    [],
    'openings of pool platform-db: what is open is [], required is ["tcp 5236 from 10.30.0.0/16"]',
  ],
  ['roleAssignments/0/role', 'admin', 'is ["admin"'],
  ['rbacPolicies/0/targetProject', 'others', 'projects it is shared with is ["others"], required is ["dsj-2026-030-services"]'],
])('%s changed to %p is found', (path, value, breach) => {
  expect(compare(signed, changed(cloud, path, value)).breaches.join('\n')).toContain(breach);
});

test.each<[path: string, value: string, breach: string]>([
  [
    'lines/base-1.1/requires/clock/0/atLeast',
    '2.601 GHz',
    'host of gateway-01: clock in MHz is 2600, required at least 2601 (line base-1.1)',
  ],
  ['lines/base-1.1/requires/physicalPerVirtual/atLeast', '0.26', 'required at most 3.846153846153846 (line base-1.1)'],
  ['lines/base-1.1/requires/guaranteedShare/atLeast', '26 %', 'required at most 3.8461538461538463 (line base-1.1)'],
  ['lines/base-2.2/requires/iops/0/atLeast', '25001 IOPS', 'IOPS of a volume is 25000, required at least 25001 (line base-2.2)'],
  ['lines/base-3.2/requires/throughput/atLeast', '201 Mbps', 'is 200, required at least 201 (line base-3.2)'],
  ['lines/base-4.2/requires/node/cardMemory/atLeast', '65 GB', 'memory of a card in GB is 64, required at least 65 (line base-4.2)'],
  ['lines/base-3.1/quantity', '9', 'bastion: number of accounts is 10, required at most 9 (line base-3.1)'],
  ['lines/base-3.2/quantity', '9', 'line base-3.2: sets is 10, required at most 9 (line base-3.2)'],
  ['lines/base-1.1/quantity', '279', 'line base-1.1: vCPUs of all servers is 280, required at most 279 (line base-1.1)'],
  ['lines/ext-1.1/quantity', '8', 'licences of ext-1.1: servers is 9, required at most 8 (line ext-1.1)'],
  ['lines/ext-1.3/quantity', '0', 'licences of ext-1.3: servers is 1, required at most 0 (line ext-1.3)'],
  ['lines/ext-3.2/requires/retention/atLeast', '7 months', 'days that logs are kept is 186, required at least 217 (line ext-3.2)'],
  ['lines/base-4.1/quantity', '4876', 'GPU pool gpu: GB of all cards is 5120, required at most 5119 (line base-4.1)'],
])('a contract whose %s is %p is breached by what was deployed', (path, value, breach) => {
  expect(compare({ ...signed, contract: changed(signed.contract, path, value) }, cloud).breaches.join('\n')).toContain(breach);
});

test.each([
  ['servers', 'gateway-01'],
  ['servers', 'dsj-2026-030-waf-10-b'],
  ['volumes', 'db-01-data'],
  ['floatingIps', 'reserve-address'],
  ['vpnConnections', 'dsj-2026-030-vpn-customer-office'],
  ['certificates', 'platform-tls'],
  ['loadBalancers', 'dsj-2026-030-portal-entry'],
  ['projects', 'dsj-2026-030-metal'],
] as const)('that %s has no %s is found', (kind, name) => {
  const rows: readonly { readonly name: string }[] = cloud[kind];
  expect(compare(signed, { ...cloud, [kind]: rows.filter((row) => row.name !== name) }).breaches).not.toEqual([]);
});

test.each([
  ['servers', 'gateway-01'],
  ['volumes', 'db-01-data'],
  ['loadBalancers', 'dsj-2026-030-portal'],
] as const)('that %s has one more like %s, which nobody asked for, is found', (kind, name) => {
  const rows: readonly { readonly name: string }[] = cloud[kind];
  const more = rows.filter((row) => row.name === name).map((row) => ({ ...row, id: 'another', name: 'another' }));
  expect(compare(signed, { ...cloud, [kind]: [...rows, ...more] }).breaches).not.toEqual([]);
});
