import { problemsIn, problemsWith } from './problems-with';

const only = (part: string, replacement: string, problem: string) => expect(problemsWith([part, replacement])).toEqual([problem]);

test('the deployments of this repository name what there is', () => {
  expect(['example', 'dsj-2026-030', 'smart-water-2026'].map((contract) => problemsIn(contract))).toEqual([[], [], []]);
});

test('a line is one of the contract, and of the kind that is drawn on there', () => {
  const expected = '15:19: servers[0].lines.cpu: expected a known vcpu-pool line of the contract (cpu-arm, cpu-x86), received';
  only('cpu: cpu-arm', 'cpu: cpu-amr', `${expected} "cpu-amr"; did you mean 'cpu-arm'?`);
  only('cpu: cpu-arm', 'cpu: memory', `${expected} "memory"`);
  const lines =
    'cpu-arm, cpu-x86, memory, storage-general, storage-fast, remote-access, load-balancer, waf, gpu-memory, gpu-compute, operating-system, antivirus, …';
  only(
    'systems:\n',
    'useTolerance: [cpu]\nsystems:\n',
    `5:16: useTolerance[0]: expected a known line of the contract (${lines}), received "cpu"`,
  );
});

test.each([
  [
    'hostType: arm-standard',
    'hostType: arm-standart',
    '16:15: servers[0].hostType: expected a known host type of the platform (arm-standard, x86-standard), received "arm-standart"; did you mean \'arm-standard\'?',
  ],
  [
    'image: kylin-arm\n',
    'image: kylin\n',
    '17:12: servers[0].image: expected a known image of the platform (kylin-arm, kylin-x86, ubuntu-x86), received "kylin"',
  ],
  [
    'backend: fast',
    'backend: tape',
    '11:46: storageTypes[1].backend: expected a known storage back end of the platform (general, fast), received "tape"',
  ],
  [
    'type: gpu-8x64',
    'type: gpu-16x64',
    '60:11: gpuNodes[0].type: expected a known GPU node type of the platform (gpu-8x64), received "gpu-16x64"',
  ],
])('%s becomes no %s: the platform has none', (part, replacement, problem) => only(part, replacement, problem));

test.each([
  [
    'system: search\n    lines: { m',
    'system: serach\n    lines: { m',
    '58:13: gpuNodes[0].system: expected a known system (catalogue, search), received "serach"; did you mean \'search\'?',
  ],
  [
    'system: search\n    lines: { m',
    'system: __proto__\n    lines: { m',
    '58:13: gpuNodes[0].system: expected a known system (catalogue, search), received "__proto__"',
  ],
  [
    'storage: fast, size',
    'storage: quick, size',
    '35:32: servers[1].volumes[0].storage: expected a known storage type (general, fast), received "quick"',
  ],
  [
    'publicIp: catalogue-address',
    'publicIp: other',
    '69:15: loadBalancers[0].publicIp: expected a known public address (catalogue-address, bastion-address), received "other"',
  ],
  ['protects: catalogue', 'protects: search', '74:107: wafs[0].protects: expected a known load balancer (catalogue), received "search"'],
  [
    'protocol: HTTP,',
    'protocol: HTTPS, certificate: tls,',
    '72:53: loadBalancers[0].listeners[0].certificate: expected no certificate, since none is defined, received "tls"',
  ],
])('%s becomes no %s: the deployment has none', (part, replacement, problem) => only(part, replacement, problem));

test('load balancers send to servers, and services cover servers, by the names of their pools', () => {
  const to = '72:94: loadBalancers[0].listeners[0].to.pool: expected a known pool of servers (web, database, search), received';
  only('to: { pool: web', 'to: { pool: wbe', `${to} "wbe"; did you mean 'web'?`);
  only('to: { pool: web', 'to: { pool: gpu', `${to} "gpu"`);
  const covers = '54:38: hostServices[0].covers[1]: expected a known pool of servers (web, database, search), received';
  only('antivirus, covers: all', 'antivirus, covers: [web, gpu]', `${covers} "gpu"`);
  only(
    'antivirus, covers: all',
    'antivirus, covers: [all]',
    '54:33: hostServices[0].covers[0]: expected the name of a pool, or \'all\' by itself instead of a list, received "all"',
  );
  only(
    'antivirus, covers: all',
    'antivirus, covers: web',
    '54:32: hostServices[0].covers: expected \'all\' or a list of pools, received "web"',
  );
});

test('an IPv6 address is taken from an IPv6 network, and is none for the bastion', () => {
  expect(problemsWith(['family: ipv4', 'family: ipv6'])).toEqual([
    '64:5: publicIps[0]: expected network.ipv6Cidr beside IPv6 addresses, which are taken from it, received a mapping',
    '81:13: remoteAccess.publicIp: expected an IPv4 address; \'bastion-address\' is IPv6, received "bastion-address"',
  ]);
});

test.each([
  [
    'servers',
    'image: kylin-arm\n    licence',
    'image: kylin-x86\n    licence',
    '17:12: servers[0].image: expected an image for arm, the architecture of \'arm-standard\', received "kylin-x86"',
  ],
  [
    'nodes',
    'image: kylin-arm\n    nodes',
    'image: kylin-x86\n    nodes',
    '61:12: gpuNodes[0].image: expected an image for arm, the architecture of \'gpu-8x64\', received "kylin-x86"',
  ],
  [
    'wafs',
    'image: ubuntu-x86, protects',
    'image: kylin-arm, protects',
    '74:85: wafs[0].image: expected an image for x86, the architecture of \'x86-standard\', received "kylin-arm"',
  ],
  [
    'remote access',
    'image: ubuntu-x86\n  allowed',
    'image: kylin-arm\n  allowed',
    '78:10: remoteAccess.image: expected an image for x86, the architecture of \'x86-standard\', received "kylin-arm"',
  ],
])('the image of %s runs on its machine', (_, part, replacement, problem) => only(part, replacement, problem));

test('an image of another architecture is told beside what else is wrong with its pool', () => {
  expect(problemsWith(['image: kylin-arm\n    licence', 'image: kylin-x86\n    licence'], ['cpu: 8 vCPU', 'cpu: 8'])).toEqual([
    '17:12: servers[0].image: expected an image for arm, the architecture of \'arm-standard\', received "kylin-x86"',
    "19:10: servers[0].cpu: expected a quantity in vCPU, such as '2 vCPU', received the number 8",
  ]);
});

test('a deployment belongs to its contract', () => {
  only(
    'contract: example',
    'contract: exmaple',
    '2:11: contract: expected "example", the id of the contract, received "exmaple"; did you mean \'example\'?',
  );
});
