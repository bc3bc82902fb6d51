import type * as z from 'zod';
import { type Unit, unitFacts } from '../quantity/unit';
import type { Line } from './line-schema';
import type { ContractMoney } from './money-schema';

interface Priced {
  readonly lines: readonly Line[];
  readonly money: ContractMoney;
}

/** Refuses money that cannot be added up: a line paid twice, a price of another dimension, a group that is part of itself. */
export function refuseInconsistentMoney({ lines, money }: Priced, context: z.RefinementCtx): void {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path: ['money', ...path], message });
  refuseRepeatedLines(money.groups, (index, place, id, first) =>
    refuse(['groups', index, 'lines', place], `expected each line in one group; '${id}' is in '${money.groups[first]?.id}' too`),
  );
  refuseRepeatedLines(money.ceilings, (index, place, id, first) =>
    refuse(
      ['ceilings', index, 'lines', place],
      `expected each line under one ceiling; '${id}' is under '${money.ceilings[first]?.id}' too`,
    ),
  );
  refuseRepeatedLines(money.unitPrices, (index, place, id, first) =>
    refuse(['unitPrices', index, 'lines', place], `expected one price for a line; entry ${first + 1} of the list prices '${id}' too`),
  );
  for (const [index, { measuredOn, per, lines: priced }] of money.unitPrices.entries()) {
    const unit = lines.find(({ id }) => id === measuredOn)?.unit?.unit;
    if (unit !== undefined && !sameDimension(unit, per.unit)) {
      refuse(['unitPrices', index, 'per'], `expected a quantity in the dimension of '${measuredOn}' (${unit})`);
    }
    if (!priced.includes(measuredOn))
      refuse(['unitPrices', index, 'measuredOn'], `expected one of the lines of the price: ${priced.join(', ')}`);
  }
  for (const [index, { id }] of money.groups.entries()) {
    if (partsOf(id, money).has(id)) refuse(['groups', index, 'parts'], `expected a group that is no part of itself`);
  }
}

type Repeated = (index: number, place: number, id: string, first: number) => void;

function refuseRepeatedLines(entries: readonly { readonly lines?: readonly string[] | undefined }[], repeated: Repeated): void {
  const owner = new Map<string, number>();
  for (const [index, { lines = [] }] of entries.entries()) {
    for (const [place, id] of lines.entries()) {
      const first = owner.get(id);
      if (first === undefined) owner.set(id, index);
      else repeated(index, place, id, first);
    }
  }
}

/** All groups that a group is made of, however deep. */
function partsOf(id: string, money: ContractMoney, found: Set<string> = new Set()): Set<string> {
  for (const part of money.groups.find((group) => group.id === id)?.parts ?? []) {
    if (found.has(part)) continue;
    found.add(part);
    partsOf(part, money, found);
  }
  return found;
}

function sameDimension(a: Unit, b: Unit): boolean {
  return unitFacts(a).dimension === unitFacts(b).dimension;
}
