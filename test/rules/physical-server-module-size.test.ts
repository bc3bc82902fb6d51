import { physicalServerModuleSize } from '../../lib/rules/physical-server-module-size';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, physicalServer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server-memory', 'modules', { requires: { moduleSize: { atLeast: '32 GB', clause: 'module' } } })],
});
const adding = (size: string) => ({
  physicalServers: [physicalServer('db-01', { addedModules: { line: 'modules', size: amount(size, 'extra.memoryModules') } })],
});
const about = { subject: { noun: 'physical server', name: 'db-01' }, line: 'modules', clause: 'module' };

test('a module below the contracted size is a breach', () => {
  expect(breachesOf(physicalServerModuleSize, contract, adding('16 GB'))).toEqual([
    {
      ...about,
      origin: yamlAt('extra.memoryModules'),
      message: "a memory module added to server type 'metal-a' is 16 GB, the contract requires at least 32 GB",
      fix: 'add modules of 32 GB or more',
    },
  ]);
});

test.each(['32 GB', '64 GB'])('a module of %s passes', (size) => {
  expect(breachesOf(physicalServerModuleSize, contract, adding(size))).toEqual([]);
});

test('a size that the platform does not state is reported', () => {
  const late = physicalServer('db-01', { addedModules: { line: 'modules', size: undecided('extra') } });
  expect(breachesOf(physicalServerModuleSize, contract, { physicalServers: [late] })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('extra'),
      message: "cannot tell a memory module added to server type 'metal-a', which must be at least 32 GB: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a server without added modules, and a line without a size, are nothing to tell', () => {
  expect(breachesOf(physicalServerModuleSize, contract, { physicalServers: [physicalServer('db-01')] })).toEqual([]);
  const plain = contractOf({ lines: [lineOf('physical-server-memory', 'modules')] });
  expect(breachesOf(physicalServerModuleSize, plain, adding('1 GB'))).toEqual([]);
});
