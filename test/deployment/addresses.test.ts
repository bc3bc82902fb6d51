import { problemsIn, problemsWith } from './problems-with';

const at = (address: string) => ['address: 10.10.0.10', `address: ${address}`] as const;
test.each([
  ['10.10.0.2', []],
  ['10.10.0.255', []],
  ['10.10.1.0', ['70:14: loadBalancers[0].address: expected an address within network.static, 10.10.0.0/24, received "10.10.1.0"']],
  ['10.9.255.255', ['70:14: loadBalancers[0].address: expected an address within network.static, 10.10.0.0/24, received "10.9.255.255"']],
  [
    '10.10.0.1',
    [
      '70:14: loadBalancers[0].address: expected another address: the first two and the last of 10.10.0.0/16 are the network\'s, its router\'s and for broadcasts, received "10.10.0.1"',
    ],
  ],
  ['server', ['70:14: loadBalancers[0].address: expected an IPv4 address such as \'10.30.0.10\', received "server"']],
])('a load balancer stands at %s, within the addresses that nothing else is given', (address, problems) => {
  expect(problemsWith(at(address))).toEqual(problems);
});

test('a fixed address needs a part of the network that is kept for such', () => {
  expect(problemsWith([', static: 10.10.0.0/24', ''])).toEqual([
    '70:14: loadBalancers[0].address: expected an address within network.static, which this deployment has not, received "10.10.0.10"',
  ]);
  for (const part of ['10.10.0.0/16', '10.11.0.0/24', '10.0.0.0/8']) {
    expect(problemsWith(['static: 10.10.0.0/24', `static: ${part}`])).toContain(
      `8:58: network.static: expected a part of the network 10.10.0.0/16, and not all of it, received "${part}"`,
    );
  }
});

test('two fixed addresses differ, whatever they are of', () => {
  expect(problemsIn('dsj-2026-030', ['address: 10.30.0.11', 'address: 10.30.0.10'])).toEqual([
    expect.stringMatching(/loadBalancers\[1\]\.address: expected an address of its own; loadBalancers\[0\]\.address is the same/),
  ]);
  expect(problemsIn('dsj-2026-030', ['collector: { address: 10.30.0.20', 'collector: { address: 10.30.0.12'])).toEqual([
    expect.stringMatching(/collector\.address: expected an address of its own; loadBalancers\[2\]\.address is the same/),
  ]);
});

test('a collector of somebody else is wherever it is', () => {
  const server = ', server: { hostType: x86-compute, image: debian-x86, size: 500 GB }';
  expect(problemsIn('dsj-2026-030', ['address: 10.30.0.20', 'address: 192.0.2.20'])).toEqual([
    expect.stringContaining('expected an address within network.static, 10.30.0.0/24, received "192.0.2.20"'),
  ]);
  expect(problemsIn('dsj-2026-030', ['address: 10.30.0.20', 'address: 192.0.2.20'], [server, ''])).toEqual([]);
});

test('a WAF stands before a load balancer whose address is known', () => {
  expect(problemsWith(['    address: 10.10.0.10\n', ''])).toEqual([
    '73:107: wafs[0].protects: expected a load balancer with an address, to which the WAF forwards; \'catalogue\' has none, received "catalogue"',
  ]);
});

test('the bastion has an address of its own, and it is IPv4', () => {
  expect(problemsWith(['  publicIp: bastion-address\n', '  publicIp: catalogue-address\n'])).toEqual([
    '81:13: remoteAccess.publicIp: expected an address of its own; loadBalancers[0] has the same, received "catalogue-address"',
  ]);
  expect(problemsWith(['  publicIp: bastion-address\n', '  publicIp: door\n'])).toEqual([
    '81:13: remoteAccess.publicIp: expected a known public address (catalogue-address, bastion-address), received "door"',
  ]);
});

test('a public IPv6 address is the only address of its balancer, but behind a WAF, where it is that of the entry', () => {
  const families = [
    [
      '{ line: public-ip, family: ipv4, names: [catalogue-address, bastion-address], reason: the catalogue is for everyone }',
      '{ line: public-ip, family: ipv4, names: [bastion-address] }\n  - { line: public-ip, family: ipv6, names: [catalogue-address], reason: the catalogue is for everyone }',
    ],
    ['dns: [10', 'ipv6Cidr: "2001:db8::/64", dns: [10'],
  ] as const;
  expect(problemsWith(...families)).toEqual([]);
  const waf = '  - { name: waf-01, line: waf, throughput: 200 Mbps, hostType: x86-standard, image: ubuntu-x86, protects: catalogue }\n';
  expect(problemsWith(...families, [`wafs:\n${waf}`, ''])).toEqual([
    '70:15: loadBalancers[0].publicIp: expected either an address or a public IPv6 address, which would be the only one; \'catalogue-address\' is IPv6, received "catalogue-address"',
  ]);
});

test('everyone reaches a load balancer for a reason, or it says who may', () => {
  const reason = ', reason: the catalogue is for everyone';
  const problem =
    '69:15: loadBalancers[0].publicIp: expected allowedFrom beside it, or a reason beside \'catalogue-address\' in publicIps: everyone reaches this load balancer, received "catalogue-address"';
  const allowed = (networks: string) => ['    address: 10.10.0.10\n', `    address: 10.10.0.10\n    allowedFrom: [${networks}]\n`] as const;
  expect(problemsWith([reason, ''])).toEqual([problem]);
  expect(problemsWith([reason, ''], allowed('198.51.100.0/24'))).toEqual([]);
  expect(problemsWith([reason, ''], allowed('0.0.0.0/1, 128.0.0.0/1'))).toEqual([problem]);
  expect(problemsWith([reason, `, reason: "${'x'.repeat(200)}"`])).toEqual([]);
  for (const none of ['" "', `"${'x'.repeat(201)}"`]) {
    expect(problemsWith([reason, `, reason: ${none}`])[0]).toContain(
      'publicIps[0].reason: expected why everyone may connect, in at most 200 characters',
    );
  }
});
