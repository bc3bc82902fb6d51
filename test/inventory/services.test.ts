import { inventoryFrom, itemText, SANDBOX_PLATFORM, valueText } from './read-deployment';

const POOLS = `storageTypes:
  - { id: general, line: block-storage, backend: general, iops: 3000 IOPS }
servers:
  - pool: shop
    lines: { cpu: vcpu-pool, memory: memory }
    hostType: x86-standard
    image: kylin-x86
    cpu: 8 vCPU
    memory: 32 GB
    boot: { storage: general, size: 100 GB }
    software: [{ line: database, product: 达梦 }, { line: middleware, product: 东方通 }]
    servers: [shop-01, shop-02]
physicalServers:
  - { pool: metal, lines: { server: physical-server }, type: rack-2x32, image: kylin-x86, servers: [metal-01] }
`;
const BALANCER = `loadBalancers:
  - name: shop
    line: load-balancer
    listeners:
      - { name: http, protocol: HTTP, port: 80, algorithm: least-connections, to: { pool: shop, port: 80 } }
      - { name: tcp, protocol: TCP, port: 90, algorithm: weighted-round-robin, to: { pool: shop, port: 90 } }
      - { name: more, protocol: TCP, port: 91, algorithm: weighted-round-robin, to: { pool: shop, port: 91 } }
`;
const services = (sections: string) => inventoryFrom(sections).services.map(itemText);

test.each([
  [
    'shares',
    '{ name: maps, line: static-storage, size: 3 TB, protocol: NFS }',
    'maps @ shares[0].size 7:47, static-storage 3 TB @ shares[0].size 7:47',
  ],
  [
    'objectStorage',
    '{ name: video, line: object-storage, size: 160000 GB }',
    'video @ objectStorage[0].size 7:48, object-storage 160000 GB @ objectStorage[0].size 7:48',
  ],
  [
    'bandwidth',
    '{ name: link, line: bandwidth, rate: 0.5 Gbps }',
    'link @ bandwidth[0].rate 7:42, bandwidth 0.5 Gbps @ bandwidth[0].rate 7:42',
  ],
  [
    'certificates',
    '{ name: tls, line: ssl-certificate, secret: tls }',
    'tls @ certificates[0].name 7:13, ssl-certificate 1 set @ certificates[0].name 7:13',
  ],
  [
    'vpns',
    '{ name: office, line: vpn, peerAddress: 203.0.113.10, peerNetworks: [192.0.2.0/24] }',
    'office @ vpns[0].name 7:13, vpn 1 set @ vpns[0].name 7:13',
  ],
])('%s draw what they say', (section, entry, text) => {
  expect(services(`${section}:\n  - ${entry}\n`)).toEqual([text]);
});

test('a backup draws its size', () => {
  const backup =
    'backups:\n  - { name: nightly, line: backup, pools: [shop], size: 2 TB, every: 1 day, keep: 1 month }\nbackupRunner: { hostType: x86-standard, image: ubuntu-x86 }\n';
  expect(services(POOLS + backup)).toEqual(['nightly @ backups[0].size 21:57, backup 2 TB @ backups[0].size 21:57']);
});

test('accounts and addresses draw one each, by name', () => {
  const access =
    'remoteAccess: { line: remote-access, hostType: x86-standard, image: ubuntu-x86, allowedFrom: [192.0.2.0/24], accounts: ["op-[1-2]"], publicIp: door }\npublicIps: [{ line: public-ip, family: ipv4, names: [door] }]\n';
  expect(services(access)).toEqual([
    'door @ publicIps[0].names 7:53, public-ip 1 IP @ publicIps[0].names 7:53',
    ...['op-1', 'op-2'].map((name) => `${name} @ remoteAccess.accounts 6:120, remote-access 1 account @ remoteAccess.accounts 6:120`),
  ]);
  expect(services('publicIps:\n  - { line: public-ip, family: ipv4, names: [shop, office] }\n')).toEqual(
    ['shop', 'office'].map((name) => `${name} @ publicIps[0].names 7:45, public-ip 1 IP @ publicIps[0].names 7:45`),
  );
});

test('a load balancer draws one address and offers what its listeners do', () => {
  const [balancer] = inventoryFrom(POOLS + BALANCER).loadBalancers;
  if (balancer === undefined) throw new Error('there is no load balancer');
  expect(itemText(balancer)).toBe('shop @ loadBalancers[0].name 21:11, load-balancer 1 IP @ loadBalancers[0].name 21:11');
  expect([balancer.algorithms, balancer.protocols, balancer.redundant].map(valueText)).toEqual([
    'least-connections,weighted-round-robin @ loadBalancers[0].listeners 24:7',
    'HTTP,TCP @ loadBalancers[0].listeners 24:7',
    'true @ loadBalancers[0].name 21:11',
  ]);
});

test('whether it is redundant is unknown where the platform does not say', () => {
  const [balancer] = inventoryFrom(POOLS + BALANCER, SANDBOX_PLATFORM.replace(/loadBalancer:.*\n/, '')).loadBalancers;
  expect(balancer && valueText(balancer.redundant)).toBe(
    'unknown (the platform says nothing of its load balancers) @ loadBalancers[0].name 21:11',
  );
});

test('a WAF set draws one set, whatever realises it', () => {
  const waf = 'wafs:\n  - { name: waf, line: waf, throughput: 200 Mbps, hostType: x86-standard, image: ubuntu-x86, protects: shop }\n';
  const [set] = inventoryFrom(
    POOLS + BALANCER.replaceAll(/protocol: TCP/g, 'protocol: HTTP').replace('    listeners', '    address: 10.0.0.10\n    listeners') + waf,
  ).wafSets;
  expect(set && [itemText(set), set.line, valueText(set.throughput)]).toEqual([
    'waf @ wafs[0].name 29:13, waf 1 set @ wafs[0].name 29:13',
    'waf',
    '200 Mbps @ wafs[0].throughput 29:41',
  ]);
});

const covering = (entry: string) =>
  inventoryFrom(`${POOLS}hostServices:\n  - { ${entry} }\n`).coverage.map((service) => [
    itemText(service),
    service.covered.known && [...service.covered.value],
    service.retention && valueText(service.retention),
  ]);

test('a service draws one for each server that it covers: all, or those of pools', () => {
  expect(covering('line: host-security, covers: all')).toEqual([
    [
      'host-security @ hostServices[0].covers 21:36, host-security 3 servers @ hostServices[0].covers 21:36',
      ['shop-01', 'shop-02', 'metal-01'],
      undefined,
    ],
  ]);
  expect(covering('line: log-audit, covers: [metal], retention: 6 months')).toEqual([
    [
      'log-audit @ hostServices[0].covers 21:32, log-audit 1 server @ hostServices[0].covers 21:32',
      ['metal-01'],
      '6 months @ hostServices[0].retention 21:52',
    ],
  ]);
});

test('database audit covers databases and not middleware, and draws nothing where there is none', () => {
  expect(covering('line: database-audit, covers: all')).toEqual([
    [
      'database-audit @ hostServices[0].covers 21:37, database-audit 2 sets @ hostServices[0].covers 21:37',
      ['shop-01 达梦', 'shop-02 达梦'],
      undefined,
    ],
  ]);
  expect(covering('line: database-audit, covers: [metal]')).toEqual([['database-audit @ hostServices[0].covers 21:37', [], undefined]]);
});

test('lines whose tolerance is meant to be used are known', () => {
  expect(inventoryFrom('useTolerance: [memory]\n').useTolerance).toEqual(new Set(['memory']));
});
