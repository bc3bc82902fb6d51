import DecimalJs from 'decimal.js';

/**
 * Exact decimal arithmetic: 60 significant digits, so that no sum or product of contract figures is ever rounded,
 * and never exponent notation in what is printed. Rounding is always a named step of its own (`rounding.ts`).
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Decimal = DecimalJs;
export type DecimalValue = DecimalJs.Value;

/** What a decimal looks like in a document: digits with an optional fraction, no exponent, no separators. */
export const DECIMAL_PATTERN = /^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?$/;

export const ZERO: Decimal = new Decimal(0);

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}
