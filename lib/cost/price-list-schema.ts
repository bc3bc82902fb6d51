import * as z from 'zod';
import type { Contract } from '../contract/contract';
import { identifier, money, quantity } from '../document/fields';
import { nameOf } from '../document/references';
import { unitFacts } from '../quantity/unit';

/** Where a price comes from. An estimate says why it is one, and is marked as an estimate in every output. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document: z.string().min(1), clause: z.string().min(1) }),
  z.strictObject({ kind: z.literal('estimate'), reason: z.string().min(1) }),
]);

/**
 * A price list: what the lines of a contract cost where the contract itself states no price. With the contract at hand, every
 * line and unit is checked where it stands; without it (for the JSON Schema) the shape alone.
 */
export function priceListSchema(contract?: Contract) {
  const line = nameOf('line of the contract', contract && new Set(contract.lines.map(({ id }) => id)));
  const price = z.strictObject({
    lines: z.array(line).min(1),
    /** The line whose quantity is multiplied; needed where several lines share the price. */
    measuredOn: line.optional(),
    amount: money.refine(({ yuan }) => yuan.gte(0), { error: () => 'expected a price that is not below zero' }),
    /** The quantity that the price is for, per month. */
    per: quantity('vCPU', 'GB', 'TB', 'TFLOPS', 'PFLOPS', 'account', 'set', 'server', 'IP', 'Mbps', 'module', 'disk'),
    source,
  });
  return z.strictObject({
    contract: contract === undefined ? identifier : z.literal(contract.id),
    prices: z.array(price).superRefine((prices, context) => {
      for (const problem of problemsOf(prices, contract)) context.addIssue({ code: 'custom', ...problem });
    }),
  });
}

type PriceEntry = z.output<ReturnType<typeof priceListSchema>>['prices'][number];

function* problemsOf(prices: readonly PriceEntry[], contract: Contract | undefined): Generator<{ path: PropertyKey[]; message: string }> {
  const priced = new Map<string, string>();
  for (const { lines, clause } of contract?.document.money.unitPrices ?? []) {
    for (const line of lines) priced.set(line, `the contract itself prices it in ${contract?.clauseRef(clause)}`);
  }
  for (const [index, { lines, measuredOn, per }] of prices.entries()) {
    for (const [position, id] of lines.entries()) {
      const other = priced.get(id);
      if (other !== undefined) yield { path: [index, 'lines', position], message: `expected one price for each line; ${other}` };
      priced.set(id, `entry ${index + 1} of the list prices it`);
    }
    const measured = measuredOn ?? lines[0] ?? '';
    if (measuredOn === undefined && lines.length > 1) {
      yield {
        path: [index, 'measuredOn'],
        message: 'expected the line whose quantity is multiplied, since several lines share this price',
      };
    } else if (!lines.includes(measured)) {
      yield { path: [index, 'measuredOn'], message: 'expected one of the lines that share this price' };
    }
    const line = contract?.line(measured);
    if (line !== undefined && line.unit === undefined) {
      yield {
        path: [index, 'lines'],
        message: `expected lines with a quantity; '${measured}' is demanded without one and included in the contract price`,
      };
    } else if (line?.unit !== undefined && unitFacts(line.unit.unit).dimension !== unitFacts(per.unit).dimension) {
      yield { path: [index, 'per'], message: `expected a quantity in the unit of line '${measured}', which is billed by ${line.unit}` };
    }
  }
}
