import fc from 'fast-check';
import { DECIMAL_PATTERN, Decimal, sum } from '../../lib/quantity/decimal';
import { decimalText } from './arbitrary';

test('decimals add up where binary fractions do not', () => {
  expect(new Decimal('0.1').plus('0.2').toString()).toBe('0.3');
});

test('a product of contract figures keeps every digit', () => {
  expect(new Decimal('15483.53').times('212.6').times('8').toString()).toBe('26334387.824');
  expect(new Decimal('999999999999999999.999999999999').times('999999999999999999.999999999999').toString()).toBe(
    '999999999999999999999999999998000000.000000000000000000000001',
  );
});

test('no decimal is printed with an exponent', () => {
  expect(new Decimal('0.000000000001').toString()).toBe('0.000000000001');
  expect(new Decimal('100000000000000000').times('100000000000000000').toString()).toBe('10000000000000000000000000000000000');
});

test.each(['0', '-1', '65.82', '212600', '0.000000000001', '999999999999999999'])('%s is a decimal of a document', (text) => {
  expect(DECIMAL_PATTERN.test(text)).toBe(true);
});

test.each(['', '.5', '5.', '01', '1e3', '1,128', '+1', ' 1', '1 ', '0x10', 'NaN', '１'])("'%s' is none", (text) => {
  expect(DECIMAL_PATTERN.test(text)).toBe(false);
});

test('the sum of nothing is zero', () => {
  expect(sum([]).toString()).toBe('0');
});

test('reading a decimal and printing it gives the same value, digit by digit', () => {
  fc.assert(
    fc.property(decimalText(), (text) => {
      const withoutTrailingZeros = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
      expect(new Decimal(text).toString()).toBe(withoutTrailingZeros);
    }),
  );
});

test('a sum does not depend on the order of its parts', () => {
  fc.assert(
    fc.property(fc.array(decimalText(), { maxLength: 20 }), (texts) => {
      const values = texts.map((text) => new Decimal(text));
      expect(sum([...values].reverse()).eq(sum(values))).toBe(true);
    }),
  );
});
