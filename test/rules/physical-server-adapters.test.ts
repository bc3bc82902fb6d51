import { physicalServerAdapters } from '../../lib/rules/physical-server-adapters';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { number, physicalServer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server', 'metal', { requires: { hostBusAdapters: { atLeast: '3', clause: 'configuration' } } })],
});
const having = (text: string) => ({
  physicalServers: [physicalServer('db-01', { hostBusAdapters: number(text, 'physicalServers[0].type') })],
});

test('a server below the floor is a breach', () => {
  expect(breachesOf(physicalServerAdapters, contract, having('2'))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      origin: yamlAt('physicalServers[0].type'),
      message: "the host bus adapter count of server type 'metal-a' is 2, the contract requires at least 3",
      fix: 'choose a server type with 3 host bus adapters or more',
    },
  ]);
});

test.each(['3', '4'])('%s pass', (text) => {
  expect(breachesOf(physicalServerAdapters, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(
    breachesOf(physicalServerAdapters, contract, { physicalServers: [physicalServer('db-01', { hostBusAdapters: undecided('type') })] }),
  ).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      severity: 'unknown',
      origin: yamlAt('type'),
      message: "cannot tell the host bus adapter count of server type 'metal-a', which must be at least 3: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any server', () => {
  expect(breachesOf(physicalServerAdapters, contractOf({ lines: [lineOf('physical-server', 'metal')] }), having('2'))).toEqual([]);
});
