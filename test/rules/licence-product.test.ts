import { licenceProduct } from '../../lib/rules/licence-product';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, licence, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('operating-system', 'systems', { requires: { families: { all: ['domestic-linux'], clause: 'families' } } })],
});
const about = { subject: { noun: 'server', name: 'app-01' }, line: 'systems', clause: 'families' };
const WINDOWS = { product: given('Windows Server', 'image'), family: given('windows' as const, 'image') };
const FREE = { product: given('openEuler', 'image'), family: given('free-linux' as const, 'image') };

test('Windows on a line of domestic systems is a breach that names both', () => {
  expect(breachesOf(licenceProduct, contract, { licences: [licence('app-01', WINDOWS)] })).toEqual([
    {
      ...about,
      origin: yamlAt('image'),
      message: "a licence for Windows Server (windows) draws on line 'systems' (name of systems), which has licences of domestic-linux",
      fix: 'choose an image of domestic-linux, or another licence',
    },
  ]);
});

test('a licence for a free system is a breach, and is left out', () => {
  expect(breachesOf(licenceProduct, contract, { licences: [licence('app-01', FREE)] })).toEqual([
    {
      ...about,
      origin: yamlAt('image'),
      message: "a licence for openEuler (free-linux) draws on line 'systems' (name of systems), which has licences of domestic-linux",
      fix: 'leave the licence out',
    },
  ]);
});

test("a licence of a family that the line has passes, and so does the customer's own of any", () => {
  expect(breachesOf(licenceProduct, contract, { licences: [licence('app-01')] })).toEqual([]);
  expect(breachesOf(licenceProduct, contract, { licences: [licence('app-01', { ...WINDOWS, line: undefined })] })).toEqual([]);
});

test('an unknown family is reported', () => {
  expect(breachesOf(licenceProduct, contract, { licences: [licence('app-01', { family: undecided('image') })] })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('image'),
      message: "cannot tell what the licence is for, and line 'systems' has licences of domestic-linux: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a line that names no families has licences of any', () => {
  const any = contractOf({ lines: [lineOf('operating-system', 'systems')] });
  expect(breachesOf(licenceProduct, any, { licences: [licence('app-01', WINDOWS)] })).toEqual([]);
});
