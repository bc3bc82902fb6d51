import { cpuOvercommit } from '../../lib/rules/cpu-overcommit';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { number, server, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (atLeast: string) =>
  contractOf({ lines: [lineOf('vcpu-pool', 'cpu', { requires: { physicalPerVirtual: { atLeast, clause: 'ratio' } } })] });
const sharing = (vcpus: string) => ({ servers: [server('app-01', { vcpusPerCore: number(vcpus, 'servers[0].hostType') })] });

test('more vCPU on a core than the ratio allows is a breach', () => {
  expect(breachesOf(cpuOvercommit, demanding('0.2'), sharing('5.01'))).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'ratio',
      origin: yamlAt('servers[0].hostType'),
      message: "host type 'host-a' puts 5.01 vCPU on a physical core, the contract allows at most 5 (0.2 physical to virtual)",
      fix: 'lower the allocation ratio of the host type to 5 or less, or choose another',
    },
  ]);
});

test.each(['5', '4.99'])('%s vCPU on a core pass where 0.2 cores a vCPU are required', (vcpus) => {
  expect(breachesOf(cpuOvercommit, demanding('0.2'), sharing(vcpus))).toEqual([]);
});

test('a ratio without an exact inverse is compared exactly', () => {
  expect(breachesOf(cpuOvercommit, demanding('0.3'), sharing('3.333333333333'))).toEqual([]);
  expect(breachesOf(cpuOvercommit, demanding('0.3'), sharing('3.333333333334'))).toMatchObject([
    { message: expect.stringContaining('at most 3.33 (0.3 physical to virtual)') },
  ]);
});

test('an unknown allocation ratio is reported', () => {
  expect(breachesOf(cpuOvercommit, demanding('0.2'), { servers: [server('app-01', { vcpusPerCore: undecided('ratio') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'cpu',
      clause: 'ratio',
      severity: 'unknown',
      origin: yamlAt('ratio'),
      message: "cannot tell how many vCPU share a core of host type 'host-a', which may be at most 5: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no ratio accepts any', () => {
  expect(breachesOf(cpuOvercommit, contractOf({ lines: [lineOf('vcpu-pool', 'cpu')] }), sharing('16'))).toEqual([]);
});
