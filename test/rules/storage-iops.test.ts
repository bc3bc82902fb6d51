import { storageIops } from '../../lib/rules/storage-iops';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, storageTier, undecided, volume, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('block-storage', 'disk', {
      requires: {
        iops: [
          { atLeast: '1200 IOPS', clause: 'row-floor' },
          { atLeast: '1500 IOPS', clause: 'text-floor' },
        ],
      },
    }),
  ],
});
const reaching = (limit: string, backend: string) => ({
  volumes: [
    volume('db-01-data', { iopsLimit: amount(limit, 'storageTypes[0].iops'), backendIops: amount(backend, 'storageTypes[0].backend') }),
  ],
});
const about = { subject: { noun: 'volume', name: 'db-01-data' }, line: 'disk', clause: 'text-floor' };

test('a QoS limit below the highest floor stated is a breach', () => {
  expect(breachesOf(storageIops, contract, reaching('1499 IOPS', '9000 IOPS'))).toEqual([
    {
      ...about,
      origin: yamlAt('storageTypes[0].iops'),
      message: 'the QoS limit is 1499 IOPS, the contract requires at least 1500 IOPS',
      fix: 'choose a storage type limited to 1500 IOPS or more',
    },
  ]);
});

test('a limit promises nothing where the back end cannot reach the floor', () => {
  expect(breachesOf(storageIops, contract, reaching('5000 IOPS', '1499 IOPS'))).toEqual([
    {
      ...about,
      origin: yamlAt('storageTypes[0].backend'),
      message: 'what the back end gives a volume is 1499 IOPS, the contract requires at least 1500 IOPS',
      fix: 'choose a back end that gives a volume 1500 IOPS or more',
    },
  ]);
});

test.each([
  ['1500 IOPS', '1500 IOPS'],
  ['1501 IOPS', '30000 IOPS'],
])('a limit of %s on a back end of %s passes', (limit, backend) => {
  expect(breachesOf(storageIops, contract, reaching(limit, backend))).toEqual([]);
});

test('unknown figures are reported', () => {
  const fix = 'check it again once the value is known, or state it in the configuration';
  const volumes = [volume('db-01-data', { iopsLimit: undecided('limit'), backendIops: undecided('backend') })];
  expect(breachesOf(storageIops, contract, { volumes })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('limit'),
      message: 'cannot tell the QoS limit, which must be at least 1500 IOPS: known after apply',
      fix,
    },
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('backend'),
      message: 'cannot tell what the back end gives a volume, which must be at least 1500 IOPS: known after apply',
      fix,
    },
  ]);
});

const offering = (limit: string) => storageTier('fast', { iopsLimit: amount(limit, 'storageTypes[0].iops') });

test('a storage type below the floor is a breach before any volume has it', () => {
  expect(breachesOf(storageIops, contract, { storageTiers: [offering('1499 IOPS')] })).toEqual([
    {
      ...about,
      subject: { noun: 'storage type', name: 'fast' },
      origin: yamlAt('storageTypes[0].iops'),
      message: 'the QoS limit is 1499 IOPS, the contract requires at least 1500 IOPS',
      fix: 'choose a storage type limited to 1500 IOPS or more',
    },
  ]);
  expect(breachesOf(storageIops, contract, { storageTiers: [offering('1500 IOPS')] })).toEqual([]);
  expect(breachesOf(storageIops, contract, { storageTiers: [offering('1501 IOPS')] })).toEqual([]);
});

test('a storage type is not told of beside its volumes, another one is', () => {
  const parts = { ...reaching('1499 IOPS', '30000 IOPS'), storageTiers: [offering('1499 IOPS'), offering('1498 IOPS')] };
  expect(breachesOf(storageIops, contract, parts)).toMatchObject([
    { subject: { noun: 'volume' }, message: 'the QoS limit is 1499 IOPS, the contract requires at least 1500 IOPS' },
    { subject: { noun: 'storage type' }, message: 'the QoS limit is 1498 IOPS, the contract requires at least 1500 IOPS' },
  ]);
});

test('a contract that demands no IOPS accepts any volume', () => {
  expect(breachesOf(storageIops, contractOf({ lines: [lineOf('block-storage', 'disk')] }), reaching('1 IOPS', '1 IOPS'))).toEqual([]);
});
