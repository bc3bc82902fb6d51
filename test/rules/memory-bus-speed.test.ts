import { memoryBusSpeed } from '../../lib/rules/memory-bus-speed';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, server, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({ lines: [lineOf('memory', 'memory', { requires: { bus: { atLeast: '1234 MHz', clause: 'bus' } } })] });
const at = (bus: string) => ({ servers: [server('app-01', { memoryBus: amount(bus, 'servers[0].hostType') })] });

test('memory below the contracted bus speed is a breach', () => {
  expect(breachesOf(memoryBusSpeed, contract, at('1233 MHz'))).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'memory',
      clause: 'bus',
      origin: yamlAt('servers[0].hostType'),
      message: "the memory bus of host type 'host-a' is 1233 MHz, the contract requires at least 1234 MHz",
      fix: 'choose a host type with memory at 1234 MHz or more',
    },
  ]);
});

test.each(['1234 MHz', '1235 MHz'])('memory at %s passes', (bus) => {
  expect(breachesOf(memoryBusSpeed, contract, at(bus))).toEqual([]);
});

test('an unknown bus speed is reported', () => {
  expect(breachesOf(memoryBusSpeed, contract, { servers: [server('app-01', { memoryBus: undecided('bus') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'memory',
      clause: 'bus',
      severity: 'unknown',
      origin: yamlAt('bus'),
      message: "cannot tell the memory bus of host type 'host-a', which must be at least 1234 MHz: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no bus speed accepts any', () => {
  expect(breachesOf(memoryBusSpeed, contractOf({ lines: [lineOf('memory', 'memory')] }), at('1 MHz'))).toEqual([]);
});
