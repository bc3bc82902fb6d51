import type { Contract } from '../contract/contract';
import type { Bilingual } from '../document/fields';
import { drawsByLine } from '../inventory/draws-by-line';
import type { Inventory } from '../inventory/inventory';
import { Money } from '../quantity/money';
import { type CeilingCost, ceilingCosts } from './ceiling-cost';
import { type Cost, costOfLines, sumOfCosts, type Use } from './cost';
import { type GroupCost, groupCosts } from './group-cost';
import { type Costs, withinLimit } from './limit';
import { type LineCost, lineCost } from './line-cost';
import { type PriceList, pricesByLine } from './price';

/**
 * What a deployment costs under its contract: exact, line by line and group by group, for the whole months of each line's
 * term. Service dates and part months are a matter of settlement.
 */
export interface Preview {
  readonly contract: {
    readonly id: string;
    readonly number: string;
    readonly title: Bilingual;
    readonly status: 'signed' | 'tender';
    readonly fictional: boolean;
  };
  /** What the quantities are: those that a deployment draws, or (without one) those of the contract. */
  readonly basis: 'deployment' | 'contract';
  readonly assumptions: readonly Assumption[];
  /** All lines of the contract, in its order. */
  readonly lines: readonly LineCost[];
  readonly groups: readonly GroupCost[];
  readonly ceilings: readonly CeilingCost[];
  readonly total: TotalCost;
  /** Lines that items draw on and the contract doesn't have: what they cost is in no figure. */
  readonly foreignLines: readonly string[];
}

/** `whole-months`: every line is in service for the whole months of its term, whatever its service dates. */
export type Assumption = 'whole-months' | 'rounded-once-per-group';

export interface TotalCost extends Costs {
  /** The total that the contract states; a tender states none. */
  readonly stated: Money | undefined;
  readonly provisional: boolean;
  /** Sum of all ceilings, where the document sets any. */
  readonly ceilings: Money | undefined;
}

export interface PreviewInput {
  readonly contract: Contract;
  /** What is asked for; without it, the contracted quantities are priced. */
  readonly inventory?: Inventory | undefined;
  /** Prices that the contract itself doesn't state. */
  readonly priceList?: PriceList | undefined;
}

export function preview({ contract, inventory, priceList }: PreviewInput): Preview {
  const { id, number, title, status, fictional } = contract.document;
  const prices = pricesByLine(contract, priceList);
  const draws = inventory && drawsByLine(inventory);
  const lines = new Map(contract.lines.map((line) => [line.id, lineCost(contract, line, prices.get(line.id), draws)]));
  const groups = groupCosts(contract, lines);
  return {
    contract: { id, number, title, status, fictional: fictional ?? false },
    basis: inventory === undefined ? 'contract' : 'deployment',
    assumptions: ['whole-months', 'rounded-once-per-group'],
    lines: [...lines.values()],
    groups,
    ceilings: ceilingCosts(contract, lines),
    total: totalCost(contract, groups, [...lines.values()]),
    foreignLines: [...(draws?.keys() ?? [])].filter((line) => !lines.has(line)),
  };
}

/** Groups that no sum adds up, and the lines that no group holds. */
function totalCost(contract: Contract, groups: readonly GroupCost[], lines: readonly LineCost[]): TotalCost {
  const { total, ceilings } = contract.document.money;
  const inSums = new Set(groups.flatMap(({ parts }) => parts));
  const inGroups = new Set(groups.flatMap((group) => group.lines));
  const outside = lines.filter(({ line }) => !inGroups.has(line));
  const sum = (use: Use): Cost =>
    sumOfCosts([
      ...groups.filter(({ group }) => !inSums.has(group)).map((group) => group[use]),
      ...(outside.length > 0 ? [costOfLines(outside, use)] : []),
    ]);
  return {
    stated: total?.amount,
    provisional: total?.provisional ?? false,
    ceilings: ceilings.length > 0 ? Money.sum(ceilings.map(({ amount }) => amount)) : undefined,
    ...withinLimit(contract, 'total', sum('projected'), sum('atFullUse')),
  };
}
