import fc from 'fast-check';
import { Money } from '../../lib/quantity/money';
import { decimalText, yuanText } from './arbitrary';

test.each([
  ['955671', '955671.00'],
  ['955671.0', '955671.00'],
  ['26334387.824', '26334387.824'],
  ['0', '0.00'],
  ['-7900318.8', '-7900318.80'],
])('%s is printed as %s: never fewer than two decimals, never one less than there are', (amount, printed) => {
  expect(Money.yuan(amount).toString()).toBe(printed);
});

test('the groups of the contract add up to its total', () => {
  const groups = ['955671.00', '26334396.00', '202500.00'].map((amount) => Money.yuan(amount));
  expect(Money.sum(groups).toString()).toBe('27492567.00');
});

test('a computation keeps every digit until it is rounded by name', () => {
  expect(Money.yuan('15483.53').times('212.6').times(8).toString()).toBe('26334387.824');
});

test('amounts are compared by value', () => {
  expect(Money.yuan('1.50').eq(Money.yuan('1.5'))).toBe(true);
  expect(Money.yuan('1.51').gt(Money.yuan('1.5'))).toBe(true);
  expect(Money.yuan('1.49').lt(Money.yuan('1.5'))).toBe(true);
});

test('an amount is an exact string in JSON', () => {
  expect(JSON.stringify([Money.yuan('26334387.824'), Money.yuan('0.1').plus(Money.yuan('0.2'))])).toBe('["26334387.824","0.30"]');
});

test('printing an amount and reading it gives the same amount', () => {
  fc.assert(
    fc.property(decimalText(), (amount) => {
      expect(Money.yuan(Money.yuan(amount).toString()).eq(Money.yuan(amount))).toBe(true);
    }),
  );
});

test('what is paid and refunded leaves the same amount', () => {
  fc.assert(
    fc.property(decimalText(), decimalText(), (one, other) => {
      expect(Money.yuan(one).plus(Money.yuan(other)).minus(Money.yuan(other)).eq(Money.yuan(one))).toBe(true);
    }),
  );
});

test('the sum of amounts in fen equals the sum of whole numbers: no binary fraction is involved', () => {
  fc.assert(
    fc.property(fc.array(yuanText(), { maxLength: 50 }), (amounts) => {
      const fen = amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n);
      const printed = Money.sum(amounts.map((amount) => Money.yuan(amount))).toString();
      expect(BigInt(printed.replace('.', ''))).toBe(fen);
    }),
  );
});

test('as many parts as divide an amount exactly add up to the whole again', () => {
  fc.assert(
    fc.property(yuanText(), fc.constantFrom(1, 2, 4, 5, 8, 10, 16, 20), (amount, parts) => {
      const part = Money.yuan(amount).dividedBy(parts);
      expect(Money.sum(Array.from({ length: parts }, () => part)).eq(Money.yuan(amount))).toBe(true);
    }),
  );
});
