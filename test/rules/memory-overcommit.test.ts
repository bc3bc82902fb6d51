import { memoryOvercommit } from '../../lib/rules/memory-overcommit';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { number, server, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({ lines: [lineOf('memory', 'memory', { requires: { exclusive: { clause: 'unshared' } } })] });
const at = (ratio: string) => ({ servers: [server('app-01', { memoryOvercommit: number(ratio, 'servers[0].hostType') })] });

test('shared memory is a breach where the contract wants it unshared', () => {
  expect(breachesOf(memoryOvercommit, contract, at('1.01'))).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'memory',
      clause: 'unshared',
      origin: yamlAt('servers[0].hostType'),
      message: "host type 'host-a' allocates memory 1.01 times over, the contract requires memory that is not shared",
      fix: 'set the memory allocation ratio of the host type to 1, or choose another',
    },
  ]);
});

test.each(['1', '0.9'])('a memory allocation ratio of %s passes', (ratio) => {
  expect(breachesOf(memoryOvercommit, contract, at(ratio))).toEqual([]);
});

test('an unknown ratio is reported', () => {
  expect(breachesOf(memoryOvercommit, contract, { servers: [server('app-01', { memoryOvercommit: undecided('ratio') })] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'memory',
      clause: 'unshared',
      severity: 'unknown',
      origin: yamlAt('ratio'),
      message: "cannot tell the memory allocation ratio of host type 'host-a', which may be at most 1: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that says nothing of sharing accepts any ratio', () => {
  expect(breachesOf(memoryOvercommit, contractOf({ lines: [lineOf('memory', 'memory')] }), at('4'))).toEqual([]);
});
