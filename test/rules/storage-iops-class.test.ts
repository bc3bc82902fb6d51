import { storageIopsClass } from '../../lib/rules/storage-iops-class';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, storageTier, undecided, volume, yamlAt } from '../fixtures/inventory-of';

const lines = [lineOf('block-storage', 'disk', { requires: { iopsClass: { from: '1500 IOPS', to: '4000 IOPS', clause: 'class' } } })];
const contract = contractOf({ lines });
const limitedTo = (limit: string) => ({ volumes: [volume('db-01-data', { iopsLimit: amount(limit, 'storageTypes[0].iops') })] });

test('a QoS limit above the class is a warning', () => {
  expect(breachesOf(storageIopsClass, contract, limitedTo('4001 IOPS'))).toEqual([
    {
      subject: { noun: 'volume', name: 'db-01-data' },
      line: 'disk',
      clause: 'class',
      severity: 'warning',
      origin: yamlAt('storageTypes[0].iops'),
      message: 'the QoS limit is 4001 IOPS, the tier is the class of 1500 IOPS to 4000 IOPS',
      fix: 'choose a storage type limited to 4000 IOPS or less',
    },
  ]);
});

test("by the reading 'limit' it is an error, by 'label' a warning", () => {
  const read = (value: string) =>
    breachesOf(storageIopsClass, contractOf({ lines, settings: { 'iops-class': value } }), limitedTo('4001 IOPS'));
  expect(read('limit')).toMatchObject([{ severity: 'error' }]);
  expect(read('label')).toMatchObject([{ severity: 'warning' }]);
});

test.each(['4000 IOPS', '1500 IOPS', '1 IOPS'])('a limit of %s is not above the class', (limit) => {
  expect(breachesOf(storageIopsClass, contract, limitedTo(limit))).toEqual([]);
});

test('a storage type above the class is a warning before any volume has it', () => {
  const storageTiers = [storageTier('fast', { iopsLimit: amount('4001 IOPS', 'storageTypes[0].iops') })];
  const breaches = breachesOf(storageIopsClass, contract, { storageTiers });
  expect(breaches).toEqual([
    { ...breachesOf(storageIopsClass, contract, limitedTo('4001 IOPS'))[0], subject: { noun: 'storage type', name: 'fast' } },
  ]);
  const within = [storageTier('fast', { iopsLimit: amount('4000 IOPS', 'storageTypes[0].iops') })];
  expect(breachesOf(storageIopsClass, contract, { storageTiers: within })).toEqual([]);
});

test('an unknown limit is reported', () => {
  expect(breachesOf(storageIopsClass, contract, { volumes: [volume('db-01-data', { iopsLimit: undecided('limit') })] })).toEqual([
    {
      subject: { noun: 'volume', name: 'db-01-data' },
      line: 'disk',
      clause: 'class',
      severity: 'unknown',
      origin: yamlAt('limit'),
      message: 'cannot tell the QoS limit, and the class ends at 4000 IOPS: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that names no class accepts any limit', () => {
  expect(breachesOf(storageIopsClass, contractOf({ lines: [lineOf('block-storage', 'disk')] }), limitedTo('99999 IOPS'))).toEqual([]);
});
