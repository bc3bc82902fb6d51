import type { Contract } from '../contract/contract';
import type { MoneyGroup } from '../contract/money-schema';
import type { Bilingual } from '../document/fields';
import { Money } from '../quantity/money';
import type { Quantity } from '../quantity/quantity';
import { roundToFen } from '../quantity/rounding';
import { costOfLines, fixedCost, sumOfCosts } from './cost';
import { type Costs, withinLimit } from './limit';
import type { LineCost } from './line-cost';

/** A lump sum spread over its months. The contract states no monthly price: this is a quotient, rounded to the fen. */
export interface MonthlyAverage {
  readonly amount: Money;
  readonly term: Quantity;
}

/** One part of the price, with what it comes to. */
export interface GroupCost extends Costs {
  readonly group: string;
  readonly name: Bilingual;
  /** The clause as the document names it. */
  readonly clause: string;
  readonly billing: MoneyGroup['billing'];
  /** The amount that the contract states. */
  readonly stated: Money;
  readonly provisional: boolean;
  /** Ids of the lines, or of the groups that a sum adds up. */
  readonly lines: readonly string[];
  readonly parts: readonly string[];
  /** Of a metered group with a priced line: a month in which all of its lines are in service. Exact. */
  readonly monthlyCost: Money | undefined;
  /** Of a lump sum whose lines all have one term. */
  readonly monthlyAverage: MonthlyAverage | undefined;
  /** Of a lump sum: what those of its lines that have a price come to. For comparison only; the lump sum is owed whatever is drawn. */
  readonly itemised: Itemised | undefined;
}

export type Itemised = Pick<Costs, 'projected' | 'atFullUse'>;

/** Every group of the contract, in its order; sums take the costs of their parts. */
export function groupCosts(contract: Contract, lines: ReadonlyMap<string, LineCost>): GroupCost[] {
  const groups = new Map(contract.document.money.groups.map((group) => [group.id, group]));
  const costs = new Map<string, GroupCost>();
  const cost = (group: MoneyGroup): GroupCost => {
    const done = costs.get(group.id);
    if (done !== undefined) return done;
    const parts = (group.parts ?? []).flatMap((id) => groups.get(id) ?? []).map(cost);
    const made = groupCost(
      contract,
      group,
      (group.lines ?? []).flatMap((id) => lines.get(id) ?? []),
      parts,
    );
    costs.set(group.id, made);
    return made;
  };
  return [...groups.values()].map(cost);
}

function groupCost(contract: Contract, group: MoneyGroup, lines: readonly LineCost[], parts: readonly GroupCost[]): GroupCost {
  return {
    group: group.id,
    name: group.name,
    clause: contract.clauseRef(group.clause),
    billing: group.billing,
    stated: group.amount,
    provisional: group.provisional ?? false,
    lines: group.lines ?? [],
    parts: group.parts ?? [],
    monthlyCost: group.billing === 'metered' ? monthlyCost(lines) : undefined,
    monthlyAverage: group.billing === 'lump-sum' ? monthlyAverage(group.amount, lines) : undefined,
    itemised: group.billing === 'lump-sum' && lines.some(({ pricing }) => pricing.kind === 'priced') ? itemised(lines) : undefined,
    ...costsOf(contract, group, lines, parts),
  };
}

function itemised(lines: readonly LineCost[]): Itemised {
  return { projected: costOfLines(lines, 'projected'), atFullUse: costOfLines(lines, 'atFullUse') };
}

function costsOf(contract: Contract, group: MoneyGroup, lines: readonly LineCost[], parts: readonly GroupCost[]): Costs {
  switch (group.billing) {
    case 'lump-sum':
      return withinLimit(contract, group.id, fixedCost(group.amount), fixedCost(group.amount));
    case 'metered': {
      const { projected, atFullUse } = itemised(lines);
      return withinLimit(contract, group.id, projected, atFullUse);
    }
    case 'sum':
      return withinLimit(
        contract,
        group.id,
        sumOfCosts(parts.map(({ projected }) => projected)),
        sumOfCosts(parts.map(({ atFullUse }) => atFullUse)),
      );
  }
}

function monthlyCost(lines: readonly LineCost[]): Money | undefined {
  const costs = lines.flatMap(({ pricing }) => (pricing.kind === 'priced' ? [pricing.projected.monthlyCost] : []));
  return costs.length === 0 ? undefined : Money.sum(costs);
}

function monthlyAverage(amount: Money, lines: readonly LineCost[]): MonthlyAverage | undefined {
  const [first, ...others] = lines.filter(({ contracted }) => contracted !== undefined).map(({ term }) => term);
  if (first === undefined || !others.every((term) => term.eq(first))) return undefined;
  return { amount: roundToFen(amount.dividedBy(first.in('month'))), term: first };
}
