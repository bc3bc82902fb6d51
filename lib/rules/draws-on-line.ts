import type { ItemDraw } from '../inventory/draws-by-line';
import type { Known, Origin, Unknown } from '../inventory/value';
import { Quantity } from '../quantity/quantity';
import { type Unit, unitFacts } from '../quantity/unit';
import { nameSeveral } from './name-several';
import { placeOf } from './place';

interface NamedDraw<V> {
  readonly item: string;
  readonly amount: V;
}

/** All that is drawn on one contract line. */
export interface LineDraws {
  readonly known: readonly NamedDraw<Known<Quantity>>[];
  readonly unknown: readonly NamedDraw<Unknown>[];
}

export function splitByKnown(draws: readonly ItemDraw[]): LineDraws {
  const known: NamedDraw<Known<Quantity>>[] = [];
  const unknown: NamedDraw<Unknown>[] = [];
  for (const { item, amount } of draws) {
    if (amount.known) known.push({ item, amount });
    else unknown.push({ item, amount });
  }
  return { known, unknown };
}

/** What is drawn for certain, in the unit of the line. Draws of another dimension are left to the rule `line-of-contract`. */
export function totalDrawn(draws: LineDraws, unit: Unit): Quantity {
  return commensurable(draws, unit).reduce((total, { amount }) => total.plus(amount.value), Quantity.of(0, unit));
}

interface Drawer {
  readonly items: string[];
  readonly origin: Origin;
  amount: Quantity;
}

/** Who draws most, the items of one place of the configuration (such as the servers of a pool) taken together; largest first. */
export function largestDrawers(draws: LineDraws, unit: Unit): readonly Drawer[] {
  const byPlace = new Map<string, Drawer>();
  for (const { item, amount } of commensurable(draws, unit)) {
    const place = placeOf(amount.origin);
    const drawer = byPlace.get(place) ?? { items: [], origin: amount.origin, amount: Quantity.of(0, unit) };
    byPlace.set(place, drawer);
    drawer.items.push(item);
    drawer.amount = drawer.amount.plus(amount.value);
  }
  return [...byPlace.values()].sort((a, b) => b.amount.amount.comparedTo(a.amount.amount));
}

/** `app-01, app-02, … app-12 (96 vCPU)` */
export function drawerText({ items, amount }: Drawer): string {
  return `${nameSeveral(items)} (${amount})`;
}

function commensurable({ known }: LineDraws, unit: Unit): readonly NamedDraw<Known<Quantity>>[] {
  const { dimension } = unitFacts(unit);
  return known.filter(({ amount }) => unitFacts(amount.value.unit).dimension === dimension);
}
