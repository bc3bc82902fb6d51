import type { Contract } from '../contract/contract';
import type { Line } from '../contract/line-schema';
import type { Bilingual } from '../document/fields';
import type { DrawsByLine } from '../inventory/draws-by-line';
import type { Decimal } from '../quantity/decimal';
import type { Money } from '../quantity/money';
import type { Quantity } from '../quantity/quantity';
import { drawnOn } from './drawn';
import type { Price } from './price';

/** The exact cost of a quantity of a priced line; nothing is rounded here. */
export interface Charge {
  /** Priced units × months: contracted unit price × pricing quantity = contracted cost. */
  readonly pricingQuantity: Decimal;
  readonly monthlyCost: Money;
  /** For the whole term of the line. */
  readonly contractedCost: Money;
}

export type Pricing =
  | { readonly kind: 'priced'; readonly price: Price; readonly projected: Charge; readonly atFullUse: Charge }
  /** The price of another line covers this one. */
  | { readonly kind: 'together'; readonly measuredOn: string }
  /** Nobody states a price: the line costs what its group costs, and no share of that is made up for it. */
  | { readonly kind: 'unpriced' }
  /** A service that a clause demands without a quantity, within the contract price. */
  | { readonly kind: 'included' };

/** One contract line: what was bought, what is drawn, and what that costs as far as a price is known. */
export interface LineCost {
  readonly line: string;
  readonly name: Bilingual;
  /** The clause as the document names it. */
  readonly clause: string;
  readonly term: Quantity;
  /** Undefined for a service demanded without a quantity; so are the quantities below. */
  readonly contracted: Quantity | undefined;
  /** Undefined without a deployment. */
  readonly drawn: Quantity | undefined;
  /** Drawn up to the contracted quantity: what is drawn beyond it, within the tolerance, is free. */
  readonly billable: Quantity | undefined;
  readonly remaining: Quantity | undefined;
  /** Items whose draw cannot be told; the drawn quantity is then a lower bound. */
  readonly undetermined: readonly string[];
  readonly pricing: Pricing;
}

/** Without draws (no deployment) the line is priced at its contracted quantity. */
export function lineCost(contract: Contract, line: Line, price: Price | undefined, draws: DrawsByLine | undefined): LineCost {
  const contracted = contract.entitlement(line);
  const term = line.term ?? contract.document.term.length;
  const facts = { line: line.id, name: line.name, clause: contract.clauseRef(line.clause), term, contracted };
  if (contracted === undefined) {
    return { ...facts, drawn: undefined, billable: undefined, remaining: undefined, undetermined: [], pricing: { kind: 'included' } };
  }
  const { quantity: drawn, undetermined } =
    draws === undefined ? { quantity: undefined, undetermined: [] } : drawnOn(draws, line.id, contracted.unit);
  const billable = drawn?.lt(contracted) ? drawn : contracted;
  const remaining = drawn === undefined ? contracted : contracted.minus(billable);
  return { ...facts, drawn, billable, remaining, undetermined, pricing: pricing(line, price, billable, contracted, term) };
}

function pricing(line: Line, price: Price | undefined, billable: Quantity, contracted: Quantity, term: Quantity): Pricing {
  if (price === undefined) return { kind: 'unpriced' };
  if (price.measuredOn !== line.id) return { kind: 'together', measuredOn: price.measuredOn };
  return { kind: 'priced', price, projected: charge(price, billable, term), atFullUse: charge(price, contracted, term) };
}

function charge({ amount, per }: Price, quantity: Quantity, term: Quantity): Charge {
  const units = quantity.in(per.unit);
  const months = term.in('month');
  const termUnits = units.times(months);
  return {
    pricingQuantity: termUnits.dividedBy(per.amount),
    monthlyCost: amount.times(units).dividedBy(per.amount),
    contractedCost: amount.times(termUnits).dividedBy(per.amount),
  };
}
