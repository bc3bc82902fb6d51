import type { Contract } from '../contract/contract';
import type { Bilingual } from '../document/fields';
import type { Money } from '../quantity/money';
import { type Cost, costOfLines } from './cost';
import type { LineCost } from './line-cost';

/** A procurement category: the most that its lines may cost together, and what is known of their cost. */
export interface CeilingCost {
  readonly ceiling: string;
  readonly name: Bilingual;
  /** The clause as the document names it. */
  readonly clause: string;
  readonly amount: Money;
  /** As the document prints it, such as `771.4589万元`. */
  readonly stated: string;
  readonly lines: readonly string[];
  readonly projected: Cost;
  readonly atFullUse: Cost;
  /** What is left under the ceiling, below zero where the lines cost more; undefined while no line has a price. */
  readonly remaining: Money | undefined;
  readonly remainingAtFullUse: Money | undefined;
}

export function ceilingCosts(contract: Contract, lines: ReadonlyMap<string, LineCost>): CeilingCost[] {
  return contract.document.money.ceilings.map((ceiling) => {
    const itsLines = ceiling.lines.flatMap((id) => lines.get(id) ?? []);
    const projected = costOfLines(itsLines, 'projected');
    const atFullUse = costOfLines(itsLines, 'atFullUse');
    return {
      ceiling: ceiling.id,
      name: ceiling.name,
      clause: contract.clauseRef(ceiling.clause),
      amount: ceiling.amount,
      stated: ceiling.stated,
      lines: ceiling.lines,
      projected,
      atFullUse,
      remaining: remaining(ceiling.amount, projected),
      remainingAtFullUse: remaining(ceiling.amount, atFullUse),
    };
  });
}

function remaining(ceiling: Money, cost: Cost): Money | undefined {
  return cost.coverage === 'unknown' ? undefined : ceiling.minus(cost.billedCost);
}
