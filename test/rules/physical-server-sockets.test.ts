import { physicalServerSockets } from '../../lib/rules/physical-server-sockets';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { number, physicalServer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server', 'metal', { requires: { sockets: { atLeast: '3', clause: 'configuration' } } })],
});
const having = (text: string) => ({ physicalServers: [physicalServer('db-01', { sockets: number(text, 'physicalServers[0].type') })] });

test('a server below the floor is a breach', () => {
  expect(breachesOf(physicalServerSockets, contract, having('2'))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      origin: yamlAt('physicalServers[0].type'),
      message: "the socket count of server type 'metal-a' is 2, the contract requires at least 3",
      fix: 'choose a server type with 3 processors or more',
    },
  ]);
});

test.each(['3', '4'])('%s pass', (text) => {
  expect(breachesOf(physicalServerSockets, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(
    breachesOf(physicalServerSockets, contract, { physicalServers: [physicalServer('db-01', { sockets: undecided('type') })] }),
  ).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      severity: 'unknown',
      origin: yamlAt('type'),
      message: "cannot tell the socket count of server type 'metal-a', which must be at least 3: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any server', () => {
  expect(breachesOf(physicalServerSockets, contractOf({ lines: [lineOf('physical-server', 'metal')] }), having('2'))).toEqual([]);
});
