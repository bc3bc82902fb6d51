import type { DrawsByLine } from '../inventory/draws-by-line';
import { Quantity } from '../quantity/quantity';
import { type Unit, unitFacts } from '../quantity/unit';

/** What the items of an inventory take from one contract line together. */
export interface Drawn {
  readonly quantity: Quantity;
  /** Names of the items whose draw is not known yet, or is no quantity of this line. */
  readonly undetermined: readonly string[];
}

/** The sum of what is drawn on a line, in the given unit. */
export function drawnOn(draws: DrawsByLine, line: string, unit: Unit): Drawn {
  let quantity = Quantity.of(0, unit);
  const undetermined: string[] = [];
  for (const { item, amount } of draws.get(line) ?? []) {
    if (amount.known && unitFacts(amount.value.unit).dimension === unitFacts(unit).dimension) quantity = quantity.plus(amount.value);
    else undetermined.push(item);
  }
  return { quantity, undetermined };
}
