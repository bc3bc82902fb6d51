import { refusalOf, replacing } from './run';

const DEPLOYMENT = 'example/deployment.yaml';

/** What is said of the example after one replacement, without the name of the file. */
function said(part: string, replacement: string): string[] {
  return refusalOf({ [DEPLOYMENT]: replacing([part, replacement]) }, 'check', 'contracts/example').map((line) =>
    line.replace('contracts/example/deployment.yaml:', ''),
  );
}

const VCPU = "servers[0].cpu: expected a quantity in vCPU, such as '2 vCPU', received";
test.each([
  ['8 GB', `${VCPU} "8 GB"`],
  ['8', `${VCPU} the number 8`],
  ['"8"', `${VCPU} "8"`],
  ['8vCPU', `${VCPU} "8vCPU"`],
  ['8 vcpu', `${VCPU} "8 vcpu"`],
  ['eight vCPU', `${VCPU} "eight vCPU"`],
  ['1,000 vCPU', `${VCPU} "1,000 vCPU"`],
  ['1e400', `${VCPU} "1e400"`],
  ['1e400 vCPU', `${VCPU} "1e400 vCPU"`],
  ['[8, vCPU]', `${VCPU} a list of 2`],
  ['', `${VCPU} an empty value`],
  ['0 vCPU', 'servers[0].cpu: expected more than zero vCPU, received "0 vCPU"'],
  ['-8 vCPU', 'servers[0].cpu: expected more than zero vCPU, received "-8 vCPU"'],
  ['8.5 vCPU', 'servers[0].cpu: expected a whole number of vCPU, received "8.5 vCPU"'],
])('vCPU written as %s are refused', (written, problem) => {
  expect(said('cpu: 8 vCPU', `cpu: ${written}`)).toEqual([`19:10: ${problem}`]);
});

test.each([
  ['memory: 32 GB', 'memory: 32.5 GB', '20:13: servers[0].memory: expected a whole number of GB, received "32.5 GB"'],
  ['size: 400 GB', 'size: 0.4005 TB', '35:44: servers[1].volumes[0].size: expected a whole number of GB, received "0.4005 TB"'],
  ['12000 IOPS', '12000.5 IOPS', '11:58: storageTypes[1].iops: expected a whole number of IOPS, received "12000.5 IOPS"'],
])('%s becomes no %s: OpenStack takes no fraction', (part, replacement, problem) => {
  expect(said(part, replacement)).toEqual([problem]);
});

test.each(['0', '70000', '80.5', '"8080"', '1e400'])('a port is no %s', (port) => {
  const received = port.startsWith('"') || port === '1e400' ? `"${port.replaceAll('"', '')}"` : `the number ${port}`;
  expect(said('port: 8080, from', `port: ${port}, from`)).toEqual([
    `23:17: servers[0].ingress[0].port: expected a port from 1 to 65535, received ${received}`,
  ]);
});

test.each([
  [
    'cidr: 10.10.0.0/16',
    'cidr: 10.10.0.0/99',
    '8:18: network.cidr: expected an IPv4 network such as \'10.30.0.0/16\', received "10.10.0.0/99"',
  ],
  [
    'cidr: 10.10.0.0/16',
    'cidr: 10.10.0.1/16',
    "8:18: network.cidr: expected a network's first address, such as '10.30.0.0/16' for the network of '10.30.0.1', received \"10.10.0.1/16\"",
  ],
  ['dns: [10.10.0.2]', 'dns: [ns.example]', '8:38: network.dns[0]: expected an IP address such as \'203.0.113.7\', received "ns.example"'],
  ['[198.51.100.0/24]', '[office]', '79:17: remoteAccess.allowedFrom[0]: expected a network such as \'10.30.0.0/16\', received "office"'],
])('%s becomes no %s', (part, replacement, problem) => {
  expect(said(part, replacement)).toEqual([problem]);
});

test('keys that are unknown, missing or empty are told where they are', () => {
  expect(said('hostType: arm-standard', 'hosttype: arm-standard')).toEqual([
    "16:5: servers[0].hosttype: unknown key 'hosttype'; did you mean 'hostType'?",
  ]);
  expect(said('servers: example-servers', "servers: ''")).toEqual(['4:48: clouds.servers: expected at least 1 character, received ""']);
  expect(said('hostServices:\n', 'hostServices:\n  -\n')).toEqual([
    '54:4: hostServices[0]: expected a mapping (key: value), received an empty value',
  ]);
});

test('numbers of a contract stand in quotes', () => {
  const contract = { 'example/contract.yaml': replacing(["quantity: '64'", 'quantity: 64'], ["amount: '45.00'", 'amount: 45.00']) };
  expect(refusalOf(contract, 'check', 'contracts/example')).toEqual([
    'contracts/example/contract.yaml:52:47: lines[0].quantity: expected a decimal string in quotes, such as "65.82", received the number 64',
    'contracts/example/contract.yaml:112:56: money.unitPrices[0].amount: expected an amount of yuan in quotes, such as "955671.00", received the number 45.00',
  ]);
});

test('everything wrong in every file is told at once, and what two folders share once', () => {
  const changes = {
    [DEPLOYMENT]: replacing(
      ['cpu: 8 vCPU', 'cpu: 8 GB'],
      ['hostType: x86-standard', 'hostType: x86-standart'],
      ['image: kylin-x86', 'image: kylin-arm'],
    ),
    'example/contract.yaml': replacing(['id: cpu-arm,', 'id: cpu-arm, colour: red,']),
    'platforms/government-cloud.yaml': replacing(['clock: { value: 2.6 GHz', 'clock: { value: 2.6 GB']),
  };
  const folders = ['example', 'dsj-2026-030', 'smart-water-2026', 'nowhere'].map((name) => `contracts/${name}`);
  expect(refusalOf(changes, 'check', ...folders)).toEqual([
    "contracts/example/contract.yaml:52:20: lines[0].colour: unknown key 'colour'; remove it or check its spelling",
    'contracts/example/deployment.yaml:19:10: servers[0].cpu: expected a quantity in vCPU, such as \'2 vCPU\', received "8 GB"',
    'contracts/example/deployment.yaml:28:15: servers[1].hostType: expected a known host type of the platform (arm-standard, x86-standard), received "x86-standart"; did you mean \'x86-standard\'?',
    'contracts/platforms/government-cloud.yaml:13:21: hostTypes[0].clock.value: expected a quantity in GHz or MHz, such as \'2 GHz\', received "2.6 GB"',
    'contracts/nowhere: there is no such folder; check the path',
  ]);
});

test('what is wrong with prices or the register is told with the rest', () => {
  const changes = {
    [DEPLOYMENT]: replacing(['cpu: 8 vCPU', 'cpu: 8 GB']),
    'example/price-list.yaml': replacing(['[antivirus]', '[antivrus]']),
    'example/contract.yaml': replacing(['status: signed', 'status: draft']),
    'example/register.yaml': replacing(['contract: example', 'contract: 3']),
  };
  const contract = 'contracts/example/contract.yaml:6:9: status: expected "signed" or "tender", received "draft"';
  const { 'example/contract.yaml': _, ...withoutContract } = changes;
  expect(refusalOf(withoutContract, 'cost', 'contracts/example')).toEqual([
    'contracts/example/deployment.yaml:19:10: servers[0].cpu: expected a quantity in vCPU, such as \'2 vCPU\', received "8 GB"',
    expect.stringMatching(
      /^contracts\/example\/price-list.yaml:6:15: prices\[1\].lines\[0\]: expected a known line .*, received "antivrus"; did you mean 'antivirus'\?$/,
    ),
  ]);
  expect(refusalOf(changes, 'reconcile', 'contracts/example', 'contracts/nowhere')).toEqual([
    contract,
    'contracts/example/register.yaml:2:11: contract: expected a text, received the number 3',
    'contracts/nowhere: there is no such folder; check the path',
  ]);
});
