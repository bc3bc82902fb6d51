import { physicalServerExtraDisk } from '../../lib/rules/physical-server-extra-disk';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, physicalServer, quantityOf, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('physical-server-disk', 'disks', { requires: { diskSize: { atLeast: '480 GB', clause: 'disk' }, type: 'SSD' } })],
});
const adding = (size: string, type: string) => ({
  physicalServers: [
    physicalServer('db-01', { addedDisks: { line: 'disks', disk: given({ size: quantityOf(size), type }, 'extra.disks') } }),
  ],
});
const about = { subject: { noun: 'physical server', name: 'db-01' }, line: 'disks', clause: 'disk' };

test.each([
  ['479 GB', 'SSD'],
  ['960 GB', 'SAS'],
])('a disk of %s %s is a breach', (size, type) => {
  expect(breachesOf(physicalServerExtraDisk, contract, adding(size, type))).toEqual([
    {
      ...about,
      origin: yamlAt('extra.disks'),
      message: `a disk added to server type 'metal-a' is ${size} ${type}, the contract requires at least 480 GB SSD`,
      fix: 'add disks of 480 GB SSD or more',
    },
  ]);
});

test.each([
  ['480 GB', 'SSD'],
  ['0.96 TB', 'ssd'],
])('a disk of %s %s passes', (size, type) => {
  expect(breachesOf(physicalServerExtraDisk, contract, adding(size, type))).toEqual([]);
});

test('a disk that the platform does not state is reported', () => {
  const late = physicalServer('db-01', { addedDisks: { line: 'disks', disk: undecided('extra') } });
  expect(breachesOf(physicalServerExtraDisk, contract, { physicalServers: [late] })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('extra'),
      message: "cannot tell a disk added to server type 'metal-a', which must be at least 480 GB SSD: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a server without added disks, and a line without demands, are nothing to tell', () => {
  expect(breachesOf(physicalServerExtraDisk, contract, { physicalServers: [physicalServer('db-01')] })).toEqual([]);
  const plain = contractOf({ lines: [lineOf('physical-server-disk', 'disks')] });
  expect(breachesOf(physicalServerExtraDisk, plain, adding('1 GB', 'SAS'))).toEqual([]);
});
