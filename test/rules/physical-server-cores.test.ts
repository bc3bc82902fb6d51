import { physicalServerCores } from '../../lib/rules/physical-server-cores';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, physicalServer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server', 'metal', { requires: { coresPerSocket: { atLeast: '24 cores', clause: 'configuration' } } })],
});
const having = (text: string) => ({
  physicalServers: [physicalServer('db-01', { coresPerSocket: amount(text, 'physicalServers[0].type') })],
});

test('a server below the floor is a breach', () => {
  expect(breachesOf(physicalServerCores, contract, having('23 cores'))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      origin: yamlAt('physicalServers[0].type'),
      message: "the core count of a processor of server type 'metal-a' is 23 cores, the contract requires at least 24 cores",
      fix: 'choose a server type with 24 cores a processor or more',
    },
  ]);
});

test.each(['24 cores', '25 cores'])('%s pass', (text) => {
  expect(breachesOf(physicalServerCores, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(
    breachesOf(physicalServerCores, contract, { physicalServers: [physicalServer('db-01', { coresPerSocket: undecided('type') })] }),
  ).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      severity: 'unknown',
      origin: yamlAt('type'),
      message: "cannot tell the core count of a processor of server type 'metal-a', which must be at least 24 cores: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any server', () => {
  expect(breachesOf(physicalServerCores, contractOf({ lines: [lineOf('physical-server', 'metal')] }), having('23 cores'))).toEqual([]);
});
