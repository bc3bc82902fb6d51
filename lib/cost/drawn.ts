import { allItems, type Draw, type Inventory } from '../inventory/inventory';
import { Quantity } from '../quantity/quantity';
import { type Unit, unitFacts } from '../quantity/unit';

/** What the items of an inventory take from one contract line together. */
export interface Drawn {
  readonly quantity: Quantity;
  /** Names of the items whose draw is not known yet, or is no quantity of this line. */
  readonly undetermined: readonly string[];
}

/** All draws of an inventory by the id of their line, with the name of the item that draws. */
export type DrawsByLine = ReadonlyMap<string, readonly ItemDraw[]>;
type ItemDraw = Pick<Draw, 'amount'> & { readonly item: string };

export function drawsByLine(inventory: Inventory): DrawsByLine {
  const byLine = new Map<string, ItemDraw[]>();
  for (const { name: item, draws } of allItems(inventory)) {
    for (const { line, amount } of draws) {
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [{ item, amount }]);
      else known.push({ item, amount });
    }
  }
  return byLine;
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
