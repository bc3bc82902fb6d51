import type { Quantity } from '../quantity/quantity';
import { allItems, type Inventory } from './inventory';
import type { Value } from './value';

/** A draw with the name of the item that draws. */
export interface ItemDraw {
  readonly item: string;
  readonly amount: Value<Quantity>;
}

/** All draws of an inventory by the id of their contract line. */
export type DrawsByLine = ReadonlyMap<string, readonly ItemDraw[]>;

export function drawsByLine(inventory: Inventory): DrawsByLine {
  const byLine = new Map<string, ItemDraw[]>();
  for (const { name: item, draws } of allItems(inventory)) {
    for (const { line, amount } of draws) {
      const others = byLine.get(line);
      if (others === undefined) byLine.set(line, [{ item, amount }]);
      else others.push({ item, amount });
    }
  }
  return byLine;
}
