import { problemsIn, problemsOn, problemsWith } from './problems-with';

const only = (part: string, replacement: string, problem: string) => expect(problemsWith([part, replacement])).toEqual([problem]);
const LISTENER = 'loadBalancers[0].listeners[0]';

test('HTTPS has a certificate, and nothing else has one', () => {
  only(
    'protocol: HTTP,',
    'protocol: HTTPS,',
    `72:9: ${LISTENER}.certificate: expected the name of a certificate, which HTTPS needs, received nothing (the key is missing)`,
  );
  const defined = ['loadBalancers:\n', 'certificates:\n  - { name: tls, line: public-ip, secret: tls }\nloadBalancers:\n'] as const;
  expect(problemsWith(defined, ['protocol: HTTP,', 'protocol: HTTP, certificate: tls,'])).toContain(
    `74:52: ${LISTENER}.certificate: expected no certificate, which HTTPS alone has, received "tls"`,
  );
});

test('TCP has neither cookies nor a health path', () => {
  expect(problemsWith(['protocol: HTTP,', 'protocol: TCP, persistence: cookie,'])).toEqual([
    `72:51: ${LISTENER}.persistence: expected 'source-ip', since TCP has no cookies, received "cookie"`,
    `72:145: ${LISTENER}.healthPath: expected no health path, since TCP has none, received "/healthz"`,
    '74:107: wafs[0].protects: expected HTTP or HTTPS listeners alone, which a WAF can read; \'http\' is TCP, received "catalogue"',
  ]);
});

test('a health path begins with a slash', () => {
  only(
    'healthPath: /healthz',
    'healthPath: healthz',
    `72:125: ${LISTENER}.healthPath: expected a path such as '/healthz', received "healthz"`,
  );
});

test('a rate is a whole number of kbit/s, which is what OpenStack counts', () => {
  only(
    'throughput: 200 Mbps',
    'throughput: 200.0005 Mbps',
    '74:44: wafs[0].throughput: expected a whole number of kbit/s, such as \'0.064 Mbps\' for 64 of them, received "200.0005 Mbps"',
  );
  expect(problemsWith(['throughput: 200 Mbps', 'throughput: 200.5 Mbps'])).toEqual([]);
  expect(problemsIn('dsj-2026-030', ['rate: 500 Mbps', 'rate: 500.00005 Mbps'])).toEqual([
    '171:50: bandwidth[0].rate: expected a whole number of kbit/s, such as \'0.064 Mbps\' for 64 of them, received "500.00005 Mbps"',
  ]);
});

test('the bastion is not open to the whole Internet', () => {
  const expected = 'expected the networks of those who may reach the bastion, not everyone';
  expect(problemsWith(['[198.51.100.0/24]', '[198.51.100.0/24, 0.0.0.0/0, "::/0"]'])).toEqual([
    `79:34: remoteAccess.allowedFrom[1]: ${expected}, received "0.0.0.0/0"`,
    `79:45: remoteAccess.allowedFrom[2]: ${expected}, received "::/0"`,
  ]);
  expect(problemsWith(['[198.51.100.0/24]', '[0.0.0.0/1, 128.0.0.0/1]'])).toEqual([
    `79:17: remoteAccess.allowedFrom[0]: ${expected}, received "0.0.0.0/1"`,
    `79:28: remoteAccess.allowedFrom[1]: ${expected}, received "128.0.0.0/1"`,
  ]);
  const quarters = `${expected} (0.0.0.0/2 and 64.0.0.0/2 together are half of the Internet or more)`;
  expect(problemsWith(['[198.51.100.0/24]', '[0.0.0.0/2, 64.0.0.0/2]'])).toEqual([
    `79:17: remoteAccess.allowedFrom[0]: ${quarters}, received "0.0.0.0/2"`,
    `79:28: remoteAccess.allowedFrom[1]: ${quarters}, received "64.0.0.0/2"`,
  ]);
});

test('a port is open for a reason', () => {
  const opened = (reason: string) =>
    problemsWith(['reason: the load balancer and its health checks', `reason: ${reason}`]).map((each) =>
      each.replace(/^[0-9:]+ /, '').replace(/, received.*/, ''),
    );
  const problem = 'servers[0].ingress[0].reason: expected why the port is open, in at most 255 characters';
  expect(opened("'  '")).toEqual([problem]);
  expect(opened('x'.repeat(256))).toEqual([problem]);
  expect(opened('x'.repeat(255))).toEqual([]);
});

test('a WAF turns away some, not everyone', () => {
  expect(
    problemsWith(['protects: catalogue', 'protects: catalogue, policy: { blockedNetworks: [0.0.0.0/0] }']).map((each) =>
      each.replace(/^[0-9:]+ /, ''),
    ),
  ).toEqual(['wafs[0].policy.blockedNetworks[0]: expected the networks that are turned away, not everyone, received "0.0.0.0/0"']);
});

test('whole machines need a platform with a network to provision them on', () => {
  const expected = (id: string) => `expected a platform with a bare-metal network, which '${id}' has not (networks.bareMetal)`;
  expect(problemsOn('example', 'sandbox', [', bareMetal: baremetal', ''])).toEqual([
    `60:11: gpuNodes[0].type: ${expected('sandbox')}, received "gpu-8x64"`,
  ]);
  expect(problemsOn('smart-water-2026', 'government-cloud', [', bareMetal: baremetal', ''])).toContainEqual(
    expect.stringContaining(`: physicalServers[0].type: ${expected('government-cloud')}, received `),
  );
});

test('cards draw on a GPU memory line: without one nobody would count them', () => {
  expect(problemsIn('smart-water-2026', [', gpu: L6 }', ' }'])).toEqual([
    '150:12: servers[10].lines.gpu: expected the GPU memory line that the cards draw on, received nothing (the key is missing)',
  ]);
});

test('what a physical server has beyond its type draws on lines', () => {
  const without = (part: string) => problemsIn('smart-water-2026', [part, '']);
  expect(without(', memory: L4')).toEqual([
    '164:12: physicalServers[0].lines.memory: expected the line that the memory modules draw on, received nothing (the key is missing)',
  ]);
  expect(without(', disks: L5')).toEqual([
    '164:12: physicalServers[0].lines.disks: expected the line that the disks draw on, received nothing (the key is missing)',
  ]);
});
