import { Decimal } from './decimal';
import { Money } from './money';

/** Half up to 0.01 yuan, once per settled amount and never per day: the contracts state no rule (reading A0-27). */
export function roundToFen(amount: Money): Money {
  return Money.yuan(amount.yuan.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
}

/** The largest whole number not above the value: what a share of a countable quantity comes to. */
export function wholeUnitsWithin(value: Decimal): Decimal {
  return value.toDecimalPlaces(0, Decimal.ROUND_FLOOR);
}
