import { DECIMAL_PATTERN, Decimal } from '../../quantity/decimal';
import { Quantity } from '../../quantity/quantity';
import { unitFacts } from '../../quantity/unit';

/** Whether two values of sides say the same: `26334396` and `26334396.00`, `2 hours` and `120 minutes`, equal texts. */
export function sameValue(one: string, other: string): boolean {
  return normalised(one) === normalised(other);
}

/** Whether the value is a number, with or without a unit, so that two of them can be compared by size. */
export function isFigure(value: string): boolean {
  return DECIMAL_PATTERN.test(value.trim()) || Quantity.parse(value.trim()) !== undefined;
}

function normalised(value: string): string {
  const text = value.trim().replace(/\s+/g, ' ');
  if (DECIMAL_PATTERN.test(text)) return new Decimal(text).toString();
  const quantity = Quantity.parse(text);
  if (quantity === undefined) return text;
  const { dimension, factor } = unitFacts(quantity.unit);
  return `${quantity.amount.times(factor)} of ${dimension}`;
}
