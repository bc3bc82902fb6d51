import type { Cost } from '../cost/cost';
import type { Pricing } from '../cost/line-cost';
import type { PriceSource } from '../cost/price';
import type { Money } from '../quantity/money';

/** What is billed. Amounts are spelled as in the documents, so that one search finds them everywhere. */
export function billedText(cost: Cost): string {
  return cost.coverage === 'unknown' ? 'unknown' : marked(cost.billedCost, cost);
}

/** An amount that is part of a cost, marked where that is an estimate or a lower bound. */
export function marked(amount: Money, { coverage, estimated }: Cost): string {
  const text = estimated ? estimate(amount) : amount.toString();
  return coverage === 'complete' ? text : `at least ${text}`;
}

export function estimate(amount: { toString(): string }): string {
  return `est. ${amount}`;
}

/** `15483.53 per PFLOPS`, `21.35 per 100 GB`, or why there is no such figure. */
export function unitPriceText(pricing: Pricing): string {
  switch (pricing.kind) {
    case 'priced': {
      const { amount, per } = pricing.price;
      const text = `${amount} per ${per.amount.eq(1) ? per.unit : per}`;
      return isEstimate(pricing) ? estimate(text) : text;
    }
    case 'together':
      return `with ${pricing.measuredOn}`;
    case 'unpriced':
      return 'unpriced';
    case 'included':
      return 'included';
  }
}

export function sourceText(source: PriceSource): string {
  switch (source.kind) {
    case 'contract':
      return source.clause;
    case 'document':
      return `${source.document}, ${source.clause}`;
    case 'estimate':
      return 'estimate';
  }
}

export function isEstimate(pricing: Pricing): boolean {
  return pricing.kind === 'priced' && pricing.price.source.kind === 'estimate';
}
