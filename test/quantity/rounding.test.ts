import fc from 'fast-check';
import { Decimal } from '../../lib/quantity/decimal';
import { Money } from '../../lib/quantity/money';
import { roundToFen, wholeUnitsWithin } from '../../lib/quantity/rounding';
import { decimalText, yuanText } from './arbitrary';

test.each([
  ['26334387.824', '26334387.82'],
  ['0.004', '0.00'],
  ['0.005', '0.01'],
  ['0.015', '0.02'],
  ['1.005', '1.01'],
  ['0.0049999', '0.00'],
  ['2.675', '2.68'],
  ['-0.005', '-0.01'],
])('%s is billed as %s: half up, away from zero', (exact, billed) => {
  expect(roundToFen(Money.yuan(exact)).toString()).toBe(billed);
});

test('an amount in whole fen is left as it is', () => {
  fc.assert(fc.property(yuanText(), (amount) => expect(roundToFen(Money.yuan(amount)).toString()).toBe(amount)));
});

test('rounding moves an amount by half a fen at most', () => {
  fc.assert(
    fc.property(decimalText(), (text) => {
      const exact = Money.yuan(text);
      expect(roundToFen(exact).minus(exact).yuan.abs().lte('0.005')).toBe(true);
    }),
  );
});

test.each([
  ['1184.4', '1184'],
  ['35.7', '35'],
  ['10.5', '10'],
  ['34', '34'],
  ['0.99', '0'],
])('%s allows %s whole units', (share, whole) => {
  expect(wholeUnitsWithin(new Decimal(share)).toString()).toBe(whole);
});
