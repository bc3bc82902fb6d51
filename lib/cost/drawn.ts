import { allItems, type Inventory } from '../inventory/inventory';
import type { Quantity } from '../quantity/quantity';

/** What the items of an inventory take from one contract line together. */
export interface Drawn {
  /** Sum of the known draws; undefined where there are none. */
  readonly quantity: Quantity | undefined;
  /** Names of the items whose draw is not known yet. */
  readonly undetermined: readonly string[];
}

const NOTHING: Drawn = { quantity: undefined, undetermined: [] };

/** What is drawn on each line, by its id. */
export function drawnByLine(inventory: Inventory): Map<string, Drawn> {
  const lines = new Map<string, Drawn>();
  for (const { name, draws } of allItems(inventory)) {
    for (const { line, amount } of draws) {
      const { quantity, undetermined } = lines.get(line) ?? NOTHING;
      if (!amount.known) lines.set(line, { quantity, undetermined: [...undetermined, name] });
      else lines.set(line, { quantity: quantity?.plus(amount.value) ?? amount.value, undetermined });
    }
  }
  return lines;
}

export function drawnOn(lines: ReadonlyMap<string, Drawn>, line: string): Drawn {
  return lines.get(line) ?? NOTHING;
}
