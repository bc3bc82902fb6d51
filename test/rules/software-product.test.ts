import { softwareProduct } from '../../lib/rules/software-product';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, licence, software, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('database', 'database', { requires: { products: { all: ['达梦', '人大金仓'], clause: 'names' } } }),
    lineOf('operating-system', 'systems', { requires: { products: { all: ['统信 OS'], clause: 'systems' } } }),
    lineOf('middleware', 'middleware'),
  ],
});
const about = { subject: { noun: 'licence', name: 'db-01 OceanBase' }, line: 'database', clause: 'names' };

test('a product that the contract does not name is a warning, since the names are examples', () => {
  expect(softwareProduct.severity).toBe('warning');
  expect(breachesOf(softwareProduct, contract, { software: [software('db-01', 'OceanBase')] })).toEqual([
    {
      ...about,
      origin: yamlAt('servers[0].software[0]'),
      message: 'the product is OceanBase, the contract names 达梦, 人大金仓',
      fix: 'use one of these, or have the customer agree to this one',
    },
  ]);
});

test('an operating system that the contract does not name is a warning too', () => {
  expect(breachesOf(softwareProduct, contract, { licences: [licence('db-01')] })).toMatchObject([
    { subject: { noun: 'licence', name: 'db-01 operating system' }, line: 'systems', clause: 'systems' },
  ]);
});

test.each(['达梦', '达梦 DM8', '人大金仓'])('%s is named', (product) => {
  expect(breachesOf(softwareProduct, contract, { software: [software('db-01', product)] })).toEqual([]);
});

test("a system's name may be shorter than the contract writes it", () => {
  expect(breachesOf(softwareProduct, contract, { licences: [licence('db-01', { product: given('统信', 'image') })] })).toEqual([]);
});

test("what runs on a line that names no product, or on the customer's own licence, may be any", () => {
  const parts = { software: [software('db-01', 'Omega', { line: 'middleware' })], licences: [licence('db-01', { line: undefined })] };
  expect(breachesOf(softwareProduct, contract, parts)).toEqual([]);
});

test('an unknown product is reported', () => {
  const late = software('db-01', 'OceanBase', { product: undecided('product') });
  expect(breachesOf(softwareProduct, contract, { software: [late] })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('product'),
      message: 'cannot tell whether the product is one of 达梦, 人大金仓: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});
