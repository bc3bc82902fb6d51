import { physicalServerMemory } from '../../lib/rules/physical-server-memory';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, physicalServer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server', 'metal', { requires: { memory: { atLeast: '96 GB', clause: 'configuration' } } })],
});
const having = (text: string) => ({ physicalServers: [physicalServer('db-01', { memory: amount(text, 'physicalServers[0].type') })] });

test('a server below the floor is a breach', () => {
  expect(breachesOf(physicalServerMemory, contract, having('95 GB'))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      origin: yamlAt('physicalServers[0].type'),
      message: "the memory of server type 'metal-a' is 95 GB, the contract requires at least 96 GB",
      fix: 'choose a server type with 96 GB of memory or more',
    },
  ]);
});

test.each(['96 GB', '97 GB'])('%s pass', (text) => {
  expect(breachesOf(physicalServerMemory, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(physicalServerMemory, contract, { physicalServers: [physicalServer('db-01', { memory: undecided('type') })] })).toEqual(
    [
      {
        subject: { noun: 'physical server', name: 'db-01' },
        line: 'metal',
        clause: 'configuration',
        severity: 'unknown',
        origin: yamlAt('type'),
        message: "cannot tell the memory of server type 'metal-a', which must be at least 96 GB: known after apply",
        fix: 'check it again once the value is known, or state it in the configuration',
      },
    ],
  );
});

test('a contract that demands nothing of it accepts any server', () => {
  expect(breachesOf(physicalServerMemory, contractOf({ lines: [lineOf('physical-server', 'metal')] }), having('95 GB'))).toEqual([]);
});
