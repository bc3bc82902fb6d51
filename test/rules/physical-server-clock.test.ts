import { physicalServerClock } from '../../lib/rules/physical-server-clock';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, given, physicalServer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('physical-server', 'metal', {
      requires: {
        clock: [
          { architectures: ['x86'], atLeast: '1.6 GHz', clause: 'row' },
          { architectures: ['x86'], atLeast: '1.8 GHz', clause: 'text' },
        ],
      },
    }),
  ],
});
const at = (clock: string) => ({ physicalServers: [physicalServer('db-01', { clock: amount(clock, 'physicalServers[0].type') })] });

test('a server below the strictest floor of its architecture is a breach', () => {
  expect(breachesOf(physicalServerClock, contract, at('1.7 GHz'))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'text',
      origin: yamlAt('physicalServers[0].type'),
      message: "the x86 clock of server type 'metal-a' is 1.7 GHz, the contract requires at least 1.8 GHz",
      fix: 'choose a type of 1.8 GHz or more for x86',
    },
  ]);
});

test.each(['1.8 GHz', '1900 MHz'])('a server at %s passes', (clock) => {
  expect(breachesOf(physicalServerClock, contract, at(clock))).toEqual([]);
});

test('an architecture without a floor passes at any clock', () => {
  const physicalServers = [physicalServer('db-01', { architecture: given('arm', 'type'), clock: amount('1 GHz', 'type') })];
  expect(breachesOf(physicalServerClock, contract, { physicalServers })).toEqual([]);
});

test('an unknown clock is reported, and so is an unknown architecture', () => {
  expect(breachesOf(physicalServerClock, contract, { physicalServers: [physicalServer('db-01', { clock: undecided('type') })] })).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'text',
      severity: 'unknown',
      origin: yamlAt('type'),
      message: "cannot tell the x86 clock of server type 'metal-a', which must be at least 1.8 GHz: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
  const physicalServers = [physicalServer('db-01', { architecture: undecided('type') })];
  expect(breachesOf(physicalServerClock, contract, { physicalServers })).toMatchObject([{ severity: 'unknown', clause: 'text' }]);
});

test('a contract that demands no clock accepts any', () => {
  expect(
    breachesOf(physicalServerClock, contractOf({ lines: [lineOf('physical-server', 'metal', { requires: {} })] }), at('1 GHz')),
  ).toEqual([]);
});
