import { softwareVariety } from '../../lib/rules/software-variety';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { software, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (atLeast: string) =>
  contractOf({
    lines: [
      lineOf('database', 'database', { requires: { variety: { atLeast, clause: 'kinds' } } }),
      lineOf('database', 'database-2', { requires: { variety: { atLeast, clause: 'kinds' } } }),
      lineOf('middleware', 'middleware'),
    ],
  });
const contract = demanding('3');
const running = (...products: string[]) => ({ software: products.map((product, index) => software(`db-0${index + 1}`, product)) });

test('fewer products in use than the contract wants on offer are a warning', () => {
  expect(breachesOf(softwareVariety, contract, running('Alpha', 'Beta', 'Alpha'))).toEqual([
    {
      subject: { noun: 'service', name: 'database' },
      line: 'database',
      clause: 'kinds',
      origin: yamlAt('servers[0].software[0]'),
      message: 'Alpha, Beta in use, the contract requires 3 different products or more on offer',
      fix: 'offer licences of another product too, and use them where the customer wants them',
    },
  ]);
});

test.each([[['Alpha', 'Beta', 'Gamma']], [['Alpha', 'Beta', 'Gamma', 'Delta']]])('%p pass', (products) => {
  expect(breachesOf(softwareVariety, contract, running(...products))).toEqual([]);
});

test('two licences cannot show three products, nor can none', () => {
  expect(breachesOf(softwareVariety, contract, running('Alpha', 'Alpha'))).toEqual([]);
  expect(breachesOf(softwareVariety, contract, {})).toEqual([]);
});

test('all lines of a kind are one service', () => {
  const [alpha, beta] = running('Alpha', 'Beta').software;
  const other = software('db-09', 'Gamma', { line: 'database-2' });
  const installed = [alpha, beta, other].filter((each) => each !== undefined);
  expect(breachesOf(softwareVariety, contract, { software: installed })).toEqual([]);
});

test('an unknown product is reported where it might be the one that is missing', () => {
  const late = software('db-09', 'late', { product: undecided('product') });
  const installed = [...running('Alpha', 'Beta').software, late];
  expect(breachesOf(softwareVariety, contract, { software: installed })).toEqual([
    {
      subject: { noun: 'service', name: 'database' },
      line: 'database',
      clause: 'kinds',
      severity: 'unknown',
      origin: yamlAt('product'),
      message: 'cannot tell whether 3 different products are in use, beside Alpha, Beta in use: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
  expect(breachesOf(softwareVariety, demanding('2'), { software: installed })).toEqual([]);
});

test('a kind of which no variety is demanded may be of one product', () => {
  const installed = ['app-01', 'app-02', 'app-03'].map((name) => software(name, 'Omega', { line: 'middleware' }));
  expect(breachesOf(softwareVariety, contract, { software: installed })).toEqual([]);
});
