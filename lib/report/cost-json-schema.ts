import * as z from 'zod';

const amount = z.string().regex(/^-?[0-9]+(\.[0-9]+)?$/);
const orUnknown = amount.nullable();
const name = z.strictObject({ en: z.string(), zh: z.string() });
const quantity = z.string();

/** An exact cost for the term and what is billed of it; null where no line has a price. */
const cost = {
  contractedCost: orUnknown,
  billedCost: orUnknown,
  coverage: z.enum(['complete', 'partial', 'unknown']),
  estimated: z.boolean(),
};
const atFullUse = z.strictObject(cost);
const charge = { pricingQuantity: amount, monthlyCost: amount, contractedCost: amount };

const limit = z.strictObject({
  amount,
  clause: z.string(),
  remaining: amount,
  remainingAtFullUse: amount,
  notPayable: amount,
  others: z.array(z.strictObject({ amount, clause: z.string() })),
  reading: z.string().nullable(),
});

const priceSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contract'), clause: z.string() }),
  z.strictObject({ kind: z.literal('document'), document: z.string(), clause: z.string() }),
  z.strictObject({ kind: z.literal('estimate'), reason: z.string() }),
]);

const line = z.strictObject({
  line: z.string(),
  name,
  clause: z.string(),
  months: amount,
  contractedQuantity: quantity.optional(),
  drawnQuantity: quantity.optional(),
  billableQuantity: quantity.optional(),
  remainingQuantity: quantity.optional(),
  /** Items whose draw is not known yet. */
  undetermined: z.array(z.string()).optional(),
  pricing: z.enum(['priced', 'unpriced', 'together', 'included']),
  /** The line whose price covers this one. */
  measuredOn: z.string().optional(),
  contractedUnitPrice: amount.optional(),
  pricingUnit: z.string().optional(),
  priceSource: priceSource.optional(),
  estimated: z.boolean().optional(),
  pricingQuantity: amount.optional(),
  monthlyCost: amount.optional(),
  contractedCost: amount.optional(),
  atFullUse: z.strictObject(charge).optional(),
});

const group = z.strictObject({
  group: z.string(),
  name,
  clause: z.string(),
  billing: z.enum(['lump-sum', 'metered', 'sum']),
  statedCost: amount,
  provisional: z.boolean(),
  lines: z.array(z.string()),
  parts: z.array(z.string()),
  monthlyCost: orUnknown.optional(),
  /** A lump sum divided by its months: derived, not a price. */
  monthlyAverage: z.strictObject({ derived: z.literal(true), amount, months: amount }).optional(),
  itemised: z.strictObject({ ...cost, atFullUse }).optional(),
  ...cost,
  atFullUse,
  limit: limit.optional(),
});

/** What `cost --format json` prints. Amounts are yuan, exact, as strings. */
export const costJsonSchema = z.strictObject({
  contract: z.strictObject({
    id: z.string(),
    number: z.string(),
    title: name,
    status: z.enum(['signed', 'tender']),
    fictional: z.boolean(),
  }),
  billingCurrency: z.literal('CNY'),
  basis: z.string(),
  assumptions: z.array(z.string()),
  lines: z.array(line),
  groups: z.array(group),
  ceilings: z.array(
    z.strictObject({
      ceiling: z.string(),
      name,
      clause: z.string(),
      amount,
      stated: z.string(),
      lines: z.array(z.string()),
      ...cost,
      atFullUse,
      remaining: orUnknown,
      remainingAtFullUse: orUnknown,
    }),
  ),
  total: z.strictObject({
    statedCost: orUnknown,
    provisional: z.boolean(),
    ceilings: amount.optional(),
    ...cost,
    atFullUse,
    limit: limit.optional(),
  }),
  /** Lines that are drawn on and that the contract does not have. */
  foreignLines: z.array(z.string()),
});
