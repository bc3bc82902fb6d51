import type { Quantity } from '../../quantity/quantity';
import { unitFacts } from '../../quantity/unit';

/** Whether two quantities measure the same thing, so that they can be compared and subtracted. */
export function sameDimension(one: Quantity, other: Quantity): boolean {
  return unitFacts(one.unit).dimension === unitFacts(other.unit).dimension;
}
