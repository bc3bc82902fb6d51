import fc from 'fast-check';
import type { Item } from '../../lib/inventory/inventory';
import { lineQuantity } from '../../lib/rules/line-quantity';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuCards, inventoryOf, undecided, yamlAt } from '../fixtures/inventory-of';

const account = lineOf('remote-access', 'access', { quantity: '30', unit: '1 account' });
const tolerance = { share: '10 %', clause: 'free' };
const contract = contractOf({ lines: [account], tolerance });

const drawing = (text: string, name = 'one', path = `services.${name}`): Item => ({
  name,
  origin: yamlAt(path),
  draws: [{ line: 'access', amount: amount(text, path) }],
});
const undecidedDraw: Item = { name: 'late', origin: yamlAt('late'), draws: [{ line: 'access', amount: undecided('late') }] };

test('a sum beyond the free tolerance is an error that names the sum, the limits and who draws most', () => {
  const pool = ['a-01', 'a-02', 'a-03', 'a-04'].map((name) => drawing('5 accounts', name, 'services[0]'));
  expect(breachesOf(lineQuantity, contract, { services: [drawing('14 accounts', 'b'), ...pool] })).toEqual([
    {
      subject: { noun: 'line', name: 'access' },
      line: 'access',
      clause: 'row',
      severity: 'error',
      origin: yamlAt('services[0]'),
      message:
        '34 accounts are drawn of 30 accounts bought, beyond the free 10 % up to 33 accounts (§ free); most by a-01, a-02, … a-04 (20 accounts); b (14 accounts)',
      fix: 'draw at most 33 accounts, or agree on more in writing',
    },
  ]);
});

test('a sum within the free tolerance is a warning', () => {
  expect(breachesOf(lineQuantity, contract, { services: [drawing('33 accounts')] })).toEqual([
    {
      subject: { noun: 'line', name: 'access' },
      line: 'access',
      clause: 'row',
      severity: 'warning',
      origin: yamlAt('services.one'),
      message: '33 accounts are drawn of 30 accounts bought: within the free 10 % up to 33 accounts (§ free), but above the quota',
      fix: "draw at most 30 accounts, or list 'access' under useTolerance so that its quota includes the tolerance",
    },
  ]);
});

test('one of a line reads as well as many', () => {
  const one = contractOf({ lines: [lineOf('vpn', 'access', { quantity: '1', unit: '1 set' })] });
  expect(breachesOf(lineQuantity, one, { services: [drawing('2 sets')] })).toMatchObject([
    { message: '2 sets are drawn of 1 set bought', fix: 'draw at most 1 set, or agree on more in writing' },
  ]);
});

test('the tolerance is silent where the deployment means to use it, and no further', () => {
  const useTolerance = new Set(['access']);
  expect(breachesOf(lineQuantity, contract, { services: [drawing('33 accounts')], useTolerance })).toEqual([]);
  expect(breachesOf(lineQuantity, contract, { services: [drawing('34 accounts')], useTolerance })).toMatchObject([{ severity: 'error' }]);
});

test.each(['29 accounts', '30 accounts'])('%s of 30 pass', (text) => {
  expect(breachesOf(lineQuantity, contract, { services: [drawing(text)] })).toEqual([]);
});

test('what is whole is tolerated in whole units', () => {
  const few = contractOf({ lines: [{ ...account, quantity: '9' }], tolerance });
  expect(breachesOf(lineQuantity, few, { services: [drawing('10 accounts')] })).toMatchObject([
    { severity: 'error', message: '10 accounts are drawn of 9 accounts bought' },
  ]);
});

test('what is measured is tolerated in whole units too', () => {
  const disk = contractOf({ lines: [lineOf('block-storage', 'access', { quantity: '65.82', unit: '100 GB' })], tolerance });
  expect(breachesOf(lineQuantity, disk, { services: [drawing('7.24 TB')] })).toMatchObject([{ severity: 'warning' }]);
  expect(breachesOf(lineQuantity, disk, { services: [drawing('7.2401 TB')] })).toMatchObject([
    {
      severity: 'error',
      message: expect.stringContaining('7240.1 GB are drawn of 6582 GB bought, beyond the free 10 % up to 7240 GB'),
    },
  ]);
});

test.each([
  ['a contract without a tolerance', contractOf({ lines: [account] })],
  ["the reading 'none'", contractOf({ lines: [account], tolerance, settings: { 'tolerance-basis': 'none' } })],
])('with %s one account too many is an error', (_, strict) => {
  expect(breachesOf(lineQuantity, strict, { services: [drawing('31 accounts')] })).toMatchObject([
    {
      severity: 'error',
      message: '31 accounts are drawn of 30 accounts bought',
      fix: 'draw at most 30 accounts, or agree on more in writing',
    },
  ]);
});

test('a surplus on a line that the price is not measured on is not billed, so it is a warning', () => {
  const together = contractOf({
    lines: [
      lineOf('gpu-memory', 'access', { quantity: '100', unit: '1 GB' }),
      lineOf('gpu-compute', 'compute', { quantity: '5', unit: '1 TFLOPS' }),
    ],
    unitPrices: [{ lines: ['access', 'compute'], measuredOn: 'compute', amount: '3.50', per: '1 PFLOPS', clause: 'price' }],
    tolerance,
  });
  expect(breachesOf(lineQuantity, together, { services: [drawing('999 GB')] })).toMatchObject([
    {
      severity: 'warning',
      message: "999 GB are drawn of 100 GB bought; the surplus is not billed, since the price is measured on 'compute' (§ price)",
      fix: "check that 'compute' needs as much",
    },
  ]);
});

const passedThrough = contractOf({
  lines: [lineOf('gpu-memory', 'gpu-memory', { quantity: '112', unit: '1 GB', requires: { passthrough: { clause: 'whole' } } })],
});

test.each([4, 5])('%s cards of 24 GB pass on 112 GB: a card is passed through whole', (cards) => {
  expect(breachesOf(lineQuantity, passedThrough, { gpuCards: [gpuCards('app-01', cards, '24 GB')] })).toEqual([]);
});

test('one card more is an error that names the whole cards', () => {
  expect(breachesOf(lineQuantity, passedThrough, { gpuCards: [gpuCards('app-01', 6, '24 GB')] })).toEqual([
    {
      subject: { noun: 'line', name: 'gpu-memory' },
      line: 'gpu-memory',
      clause: 'row',
      severity: 'error',
      origin: yamlAt('servers[0].gpu'),
      message: '144 GB are drawn of 112 GB bought, beyond 5 whole cards of 24 GB (§ whole)',
      fix: 'draw at most 120 GB, or agree on more in writing',
    },
  ]);
});

test('of cards of several sizes the smallest is what is rounded up to', () => {
  const mixed = (small: number) => ({ gpuCards: [gpuCards('app-01', 1, '80 GB'), gpuCards('app-02', small, '16 GB')] });
  expect(breachesOf(lineQuantity, passedThrough, mixed(2))).toEqual([]);
  expect(breachesOf(lineQuantity, passedThrough, mixed(3))).toMatchObject([{ fix: 'draw at most 112 GB, or agree on more in writing' }]);
});

test('GPU memory that no passthrough is demanded of is counted by the GB', () => {
  const plain = contractOf({ lines: [lineOf('gpu-memory', 'gpu-memory', { quantity: '112', unit: '1 GB' })] });
  expect(breachesOf(lineQuantity, plain, { gpuCards: [gpuCards('app-01', 5, '24 GB')] })).toMatchObject([
    { message: '120 GB are drawn of 112 GB bought' },
  ]);
});

test('an unknown draw is reported beside the known sum', () => {
  expect(breachesOf(lineQuantity, contract, { services: [drawing('29 accounts'), undecidedDraw] })).toEqual([
    {
      subject: { noun: 'line', name: 'access' },
      line: 'access',
      clause: 'row',
      severity: 'unknown',
      origin: yamlAt('late'),
      message: 'cannot tell how much is drawn by late beside the known 29 accounts of 30 accounts bought: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('where the known draws alone are too much, no unknown one can save them', () => {
  expect(breachesOf(lineQuantity, contract, { services: [drawing('34 accounts'), undecidedDraw] })).toMatchObject([
    { severity: 'error', message: expect.stringMatching(/^at least 34 accounts are drawn/) },
  ]);
  expect(breachesOf(lineQuantity, contract, { services: [drawing('33 accounts'), undecidedDraw] })).toMatchObject([
    { severity: 'warning' },
    { severity: 'unknown' },
  ]);
});

test('a service demanded without a row has no quantity to exceed', () => {
  const service = contractOf({ lines: [lineOf('remote-access', 'access')], tolerance });
  expect(breachesOf(lineQuantity, service, { services: [drawing('1000 accounts')] })).toEqual([]);
});

test('however a sum is spread over items, it is judged alike', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const services = parts.map((part, index) => drawing(`${part} accounts`, `s-${index}`));
      const [breach, ...others] = lineQuantity.check({ contract, inventory: inventoryOf({ services }) });
      expect(others).toEqual([]);
      expect(breach?.severity).toBe(total > 33 ? 'error' : total > 30 ? 'warning' : undefined);
    }),
  );
});
