import { Money } from '../quantity/money';
import { roundToFen } from '../quantity/rounding';
import type { LineCost } from './line-cost';

/**
 * How much of a cost is known: `partial` is a lower bound, since a line has no price or a draw is not known yet;
 * `unknown` says nothing, since no line has a price.
 */
export type Coverage = 'complete' | 'partial' | 'unknown';

/** An exact cost for the whole term, and what is billed of it. */
export interface Cost {
  readonly contractedCost: Money;
  /** Rounded once, and never above a cap. */
  readonly billedCost: Money;
  readonly coverage: Coverage;
  /** True where an estimated price is part of it. */
  readonly estimated: boolean;
}

/** Which of a line's two charges is meant: at the quantity drawn, or at the quantity contracted. */
export type Use = 'projected' | 'atFullUse';

/** What the prices of the lines come to, exactly and rounded to the fen once. */
export function costOfLines(lines: readonly LineCost[], use: Use): Cost {
  const charges = lines.map(({ pricing }) => (pricing.kind === 'priced' ? pricing[use].contractedCost : Money.ZERO));
  const contractedCost = Money.sum(charges);
  return {
    contractedCost,
    billedCost: roundToFen(contractedCost),
    coverage: coverageOf(lines.flatMap((line) => lineCoverage(line, use) ?? [])),
    estimated: lines.some(({ pricing }) => pricing.kind === 'priced' && pricing.price.source.kind === 'estimate'),
  };
}

/** A lump sum is owed whatever is drawn. */
export function fixedCost(amount: Money): Cost {
  return { contractedCost: amount, billedCost: roundToFen(amount), coverage: 'complete', estimated: false };
}

export function sumOfCosts(costs: readonly Cost[]): Cost {
  return {
    contractedCost: Money.sum(costs.map((cost) => cost.contractedCost)),
    billedCost: Money.sum(costs.map((cost) => cost.billedCost)),
    coverage: coverageOf(costs.map((cost) => cost.coverage)),
    estimated: costs.some((cost) => cost.estimated),
  };
}

function lineCoverage({ pricing, undetermined }: LineCost, use: Use): Coverage | undefined {
  switch (pricing.kind) {
    case 'priced':
      return use === 'projected' && undetermined.length > 0 ? 'partial' : 'complete';
    case 'unpriced':
      return 'unknown';
    case 'together':
    case 'included':
      return undefined;
  }
}

function coverageOf(parts: readonly Coverage[]): Coverage {
  if (parts.every((part) => part === 'complete')) return 'complete';
  return parts.every((part) => part === 'unknown') ? 'unknown' : 'partial';
}
