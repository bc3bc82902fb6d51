import type { Contract } from '../contract/contract';
import type { Line } from '../contract/line-schema';
import type { Inventory } from '../inventory/inventory';
import type { Quantity } from '../quantity/quantity';

interface WholeCards {
  readonly limit: Quantity;
  /** `5 whole cards of 24 GB (三(二)1.2(3))` */
  readonly text: string;
}

/**
 * What was bought of a line of GPU memory, in whole cards: passthrough gives a card whole or not at all, so 112 GB are five
 * cards of 24 GB. Of cards of several sizes the smallest counts. Undefined for other lines, and where no card's memory is known.
 */
export function wholeCards(contract: Contract, inventory: Inventory, line: Line, bought: Quantity): WholeCards | undefined {
  const passthrough = line.kind === 'gpu-memory' ? line.requires?.passthrough : undefined;
  const sizes = inventory.gpuCards.flatMap(({ memoryLine, cardMemory }) =>
    memoryLine === line.id && cardMemory.known ? [cardMemory.value.to(bought.unit)] : [],
  );
  const [first, ...others] = sizes;
  if (passthrough === undefined || first === undefined) return undefined;
  const card = others.reduce((least, size) => (size.lt(least) ? size : least), first);
  const cards = bought.amount.dividedBy(card.amount).ceil();
  const text = `${cards} whole ${cards.eq(1) ? 'card' : 'cards'} of ${card} (${contract.clauseRef(passthrough.clause)})`;
  return { limit: card.times(cards), text };
}
