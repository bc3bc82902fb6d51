import type { Contract } from '../contract/contract';
import type { Money } from '../quantity/money';
import type { Cost } from './cost';

/** The most that may be paid for a group, as one clause states it. */
export interface StatedLimit {
  readonly amount: Money;
  /** The clause as the document names it. */
  readonly clause: string;
}

/** The cap that binds a group, and what is left under it. */
export interface Limit extends StatedLimit {
  readonly remaining: Money;
  readonly remainingAtFullUse: Money;
  /** Cost beyond the cap, which is never payable. */
  readonly notPayable: Money;
  /** Other caps that the document states for the same group. */
  readonly others: readonly StatedLimit[];
  /** Id of the reading that chose among them. */
  readonly reading: string | undefined;
}

export interface Costs {
  readonly projected: Cost;
  readonly atFullUse: Cost;
  readonly limit: Limit | undefined;
}

/** Holds the costs of a group to its cap. Of several caps the lowest binds, unless the reading `settlement-cap` is `higher`. */
export function withinLimit(contract: Contract, group: string, projected: Cost, atFullUse: Cost): Costs {
  const { money, readings } = contract.document;
  const caps = money.caps
    .filter((cap) => cap.group === group)
    .map(({ amount, clause }) => ({ amount, clause: contract.clauseRef(clause) }))
    .sort((a, b) => a.amount.yuan.comparedTo(b.amount.yuan));
  if (contract.setting('settlement-cap') === 'higher') caps.reverse();
  const [cap, ...others] = caps;
  if (cap === undefined) return { projected, atFullUse, limit: undefined };
  const held = hold(projected, cap.amount);
  const heldAtFullUse = hold(atFullUse, cap.amount);
  return {
    projected: held,
    atFullUse: heldAtFullUse,
    limit: {
      ...cap,
      remaining: cap.amount.minus(held.billedCost),
      remainingAtFullUse: cap.amount.minus(heldAtFullUse.billedCost),
      notPayable: projected.billedCost.minus(held.billedCost),
      others,
      reading: readings.find((reading) => reading.setting?.key === 'settlement-cap')?.id,
    },
  };
}

function hold(cost: Cost, cap: Money): Cost {
  return cost.billedCost.gt(cap) ? { ...cost, billedCost: cap } : cost;
}
