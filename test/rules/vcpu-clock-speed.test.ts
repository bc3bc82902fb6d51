import { vcpuClockSpeed } from '../../lib/rules/vcpu-clock-speed';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, given, server, undecided, yamlAt } from '../fixtures/inventory-of';

const lines = [
  lineOf('vcpu-pool', 'cpu', {
    requires: {
      clock: [
        { architectures: ['arm', 'x86'], atLeast: '1.7 GHz', clause: 'general' },
        { architectures: ['arm'], atLeast: '1.9 GHz', clause: 'of-arm' },
      ],
    },
  }),
];
const contract = contractOf({ lines });
const running = (architecture: 'arm' | 'x86' | 'c86', clock: string) => [
  server('app-01', { architecture: given(architecture, 'servers[0].hostType'), clock: amount(clock, 'servers[0].hostType') }),
];

test('a server below the floor of its architecture is a breach', () => {
  expect(breachesOf(vcpuClockSpeed, contract, { servers: running('arm', '1.89 GHz') })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'of-arm',
      origin: yamlAt('servers[0].hostType'),
      message: "the arm clock of host type 'host-a' is 1.89 GHz, the contract requires at least 1.9 GHz",
      fix: 'choose a type of 1.9 GHz or more for arm',
    },
  ]);
});

test('a value in another unit is compared and shown in both', () => {
  expect(breachesOf(vcpuClockSpeed, contract, { servers: running('x86', '1699 MHz') })).toMatchObject([
    { clause: 'general', message: "the x86 clock of host type 'host-a' is 1699 MHz, the contract requires at least 1.7 GHz (1700 MHz)" },
  ]);
});

test.each([
  ['arm', '1.9 GHz'],
  ['arm', '2 GHz'],
  ['x86', '1.7 GHz'],
  ['x86', '1.8 GHz'],
] as const)('an %s server at %s passes', (architecture, clock) => {
  expect(breachesOf(vcpuClockSpeed, contract, { servers: running(architecture, clock) })).toEqual([]);
});

test('an architecture without a floor passes at any clock', () => {
  expect(breachesOf(vcpuClockSpeed, contract, { servers: running('c86', '0.1 GHz') })).toEqual([]);
});

test("with the reading 'strictest' the highest floor rules, with 'general' the lowest", () => {
  const servers = running('arm', '1.8 GHz');
  const read = (value: string) => breachesOf(vcpuClockSpeed, contractOf({ lines, settings: { 'vcpu-clock': value } }), { servers });
  expect(read('strictest')).toMatchObject([{ clause: 'of-arm' }]);
  expect(read('general')).toEqual([]);
});

test('an unknown clock is reported with the floor it must reach', () => {
  expect(breachesOf(vcpuClockSpeed, contract, { servers: [server('app-01', { clock: undecided('clock') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'of-arm',
      severity: 'unknown',
      origin: yamlAt('clock'),
      message: "cannot tell the arm clock of host type 'host-a', which must be at least 1.9 GHz: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('an unknown architecture is reported, since the floor depends on it', () => {
  expect(breachesOf(vcpuClockSpeed, contract, { servers: [server('app-01', { architecture: undecided('architecture') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'of-arm',
      severity: 'unknown',
      origin: yamlAt('architecture'),
      message: "cannot tell the architecture of host type 'host-a', on which the required clock depends: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no clock accepts any, known or not', () => {
  const silent = contractOf({ lines: [lineOf('vcpu-pool', 'cpu')] });
  const servers = [...running('arm', '0.1 GHz'), server('app-02', { clock: undecided('clock'), architecture: undecided('architecture') })];
  expect(breachesOf(vcpuClockSpeed, silent, { servers })).toEqual([]);
});
