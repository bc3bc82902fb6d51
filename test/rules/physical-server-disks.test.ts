import { Decimal } from '../../lib/quantity/decimal';
import { physicalServerDisks } from '../../lib/rules/physical-server-disks';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, physicalServer, quantityOf, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('physical-server', 'metal', { requires: { disks: { count: '3', size: '900 GB', type: 'SAS', clause: 'configuration' } } }),
  ],
});
const having = (count: number, size: string, type: string) => ({
  physicalServers: [
    physicalServer('db-01', { disks: given({ count: new Decimal(count), size: quantityOf(size), type }, 'physicalServers[0].type') }),
  ],
});

test.each([
  [2, '900 GB', 'SAS'],
  [3, '899 GB', 'SAS'],
  [3, '900 GB', 'SATA'],
])('%i × %s %s are too few, too small or of another type', (count, size, type) => {
  expect(breachesOf(physicalServerDisks, contract, having(count, size, type))).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      origin: yamlAt('physicalServers[0].type'),
      message: `server type 'metal-a' has ${count} × ${size} ${type}, the contract requires at least 3 × 900 GB SAS`,
      fix: 'choose a server type with 3 × 900 GB SAS or more',
    },
  ]);
});

test.each([
  [3, '900 GB', 'SAS'],
  [4, '0.9 TB', 'sas'],
  [3, '2.4 TB', 'SAS'],
])('%i × %s %s pass', (count, size, type) => {
  expect(breachesOf(physicalServerDisks, contract, having(count, size, type))).toEqual([]);
});

test('unknown disks are reported', () => {
  expect(breachesOf(physicalServerDisks, contract, { physicalServers: [physicalServer('db-01', { disks: undecided('type') })] })).toEqual([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      line: 'metal',
      clause: 'configuration',
      severity: 'unknown',
      origin: yamlAt('type'),
      message: "cannot tell the disks of server type 'metal-a', which must be at least 3 × 900 GB SAS: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no disks accepts any', () => {
  expect(breachesOf(physicalServerDisks, contractOf({ lines: [lineOf('physical-server', 'metal')] }), having(1, '1 GB', 'IDE'))).toEqual(
    [],
  );
});
