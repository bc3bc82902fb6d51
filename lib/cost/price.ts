import type { Contract } from '../contract/contract';
import type { Money } from '../quantity/money';
import type { Quantity } from '../quantity/quantity';

/** Who says what a unit costs: the contract itself, another document, or nobody yet. */
export type PriceSource =
  | { readonly kind: 'contract'; readonly clause: string }
  | { readonly kind: 'document'; readonly document: string; readonly clause: string }
  | { readonly kind: 'estimate'; readonly reason: string };

/** What `per` of a line costs for one month. Several lines may be priced together by the quantity of one of them. */
export interface Price {
  readonly lines: readonly string[];
  /** The line whose quantity is multiplied. */
  readonly measuredOn: string;
  readonly amount: Money;
  /** The quantity that the amount is for: `1 PFLOPS`, `100 GB`. */
  readonly per: Quantity;
  readonly source: PriceSource;
}

/** Prices for lines that the contract itself does not price. */
export interface PriceList {
  readonly prices: readonly Price[];
}

/** The prices that the contract itself states, cited as the document names the clause. */
function contractPrices(contract: Contract): Price[] {
  return contract.document.money.unitPrices.map(({ clause, ...price }) => ({
    ...price,
    source: { kind: 'contract', clause: contract.clauseRef(clause) },
  }));
}

/** The price of each line. What the contract states is never overridden. */
export function pricesByLine(contract: Contract, priceList: PriceList | undefined): Map<string, Price> {
  const prices = [...(priceList?.prices ?? []), ...contractPrices(contract)];
  return new Map(prices.flatMap((price) => price.lines.map((line) => [line, price])));
}
