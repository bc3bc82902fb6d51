import { Decimal } from '../../lib/quantity/decimal';
import { physicalServerPorts } from '../../lib/rules/physical-server-ports';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, physicalServer, quantityOf, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server', 'metal', { requires: { ports: { count: '3', speed: '40 Gbps', clause: 'configuration' } } })],
});
const having = (count: number, speed: string) => ({
  physicalServers: [
    physicalServer('db-01', { ports: given({ count: new Decimal(count), speed: quantityOf(speed) }, 'physicalServers[0].type') }),
  ],
});

test.each([
  [2, '40 Gbps', '2 ports of 40 Gbps'],
  [3, '39 Gbps', '3 ports of 39 Gbps'],
])('%i ports of %s are too few or too slow', (count, speed, text) => {
  expect(breachesOf(physicalServerPorts, contract, having(count, speed))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      origin: yamlAt('physicalServers[0].type'),
      message: `server type 'metal-a' has ${text}, the contract requires at least 3 ports of 40 Gbps`,
      fix: 'choose a type with 3 ports of 40 Gbps or more',
    },
  ]);
});

test.each([
  [3, '40 Gbps'],
  [4, '100 Gbps'],
])('%i ports of %s pass', (count, speed) => {
  expect(breachesOf(physicalServerPorts, contract, having(count, speed))).toEqual([]);
});

test('unknown ports are reported', () => {
  expect(breachesOf(physicalServerPorts, contract, { physicalServers: [physicalServer('db-01', { ports: undecided('type') })] })).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      severity: 'unknown',
      origin: yamlAt('type'),
      message: "cannot tell the network ports of server type 'metal-a', which must be at least 3 ports of 40 Gbps: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no ports accepts any', () => {
  expect(breachesOf(physicalServerPorts, contractOf({ lines: [lineOf('physical-server', 'metal')] }), having(1, '1 Gbps'))).toEqual([]);
});
