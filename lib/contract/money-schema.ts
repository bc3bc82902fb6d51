import * as z from 'zod';
import { bilingual, identifier, isoDate, money, quantity, uniqueBy } from '../document/fields';
import { clauseId } from './statement';

const lineIds = z.array(z.string()).min(1);

/** A part of the price: a lump sum, a metered fee under its cap, or the sum of other groups. */
const group = z.strictObject({
  id: identifier,
  name: bilingual,
  amount: money,
  /** The amount in Chinese numerals, where the document gives one. */
  words: z.string().optional(),
  clause: clauseId,
  billing: z.enum(['lump-sum', 'metered', 'sum']),
  lines: lineIds.optional(),
  parts: z.array(identifier).optional(),
  provisional: z.boolean().optional(),
});
export type MoneyGroup = z.output<typeof group>;

/** A unit price that the document itself states. Several lines may be priced together by the quantity of one of them. */
const unitPrice = z.strictObject({
  lines: lineIds,
  /** The line whose quantity is multiplied. */
  measuredOn: z.string(),
  amount: money,
  /** The quantity that the price is for, per month: `1 PFLOPS`. */
  per: quantity('vCPU', 'GB', 'TB', 'TFLOPS', 'PFLOPS', 'account', 'set', 'server', 'IP', 'Mbps', 'module', 'disk'),
  clause: clauseId,
});
export type UnitPrice = z.output<typeof unitPrice>;

/** The most that may be paid for a group. */
const cap = z.strictObject({ group: identifier, amount: money, clause: clauseId });

/** The most that may be bid or paid for a procurement category (品目最高限价). Which lines belong to it is a reading. */
const ceiling = z.strictObject({
  id: z.string(),
  name: bilingual,
  amount: money,
  /** As the document prints it, such as `771.4589万元`. */
  stated: z.string(),
  lines: lineIds,
  clause: clauseId,
});

/** What is metered between two events and paid with a payment. Where it is `closed`, both ends belong to the period by the clause's letter. */
const settles = z.strictObject({
  group: identifier,
  from: z.string(),
  to: z.string(),
  closed: z.boolean().optional(),
});

const payment = z.strictObject({
  id: identifier,
  name: bilingual,
  /** Share of the groups, or of the total where no groups are named. */
  share: quantity('%').optional(),
  of: z.array(identifier).optional(),
  amount: money.optional(),
  words: z.string().optional(),
  settles: settles.optional(),
  /** All of these must have happened. */
  conditions: z.array(bilingual).min(1),
  /** The latest day that the document names for the payment or for what it waits for. */
  by: isoDate.optional(),
  within: quantity('working day', 'day').optional(),
  clause: clauseId,
});
export type Payment = z.output<typeof payment>;

const penalty = z.strictObject({
  id: identifier,
  name: bilingual,
  party: z.enum(['customer', 'supplier']),
  /** Share per day of delay. */
  ratePerDay: quantity('%').optional(),
  of: z.enum(['total', 'arrears']).optional(),
  cap: quantity('%').optional(),
  /** Delay beyond this lets the other side end the contract. */
  terminationBeyond: quantity('day').optional(),
  terminationRate: quantity('%').optional(),
  /** Ending the contract also returns all that was paid. */
  refund: z.boolean().optional(),
  fixed: money.optional(),
  clause: clauseId,
});

export const moneySchema = z.strictObject({
  currency: z.literal('CNY'),
  /** Absent in a tender, whose price is not known yet. */
  total: z.strictObject({ amount: money, words: z.string().optional(), provisional: z.boolean().optional(), clause: clauseId }).optional(),
  groups: uniqueBy(z.array(group), 'id').prefault([]),
  unitPrices: z.array(unitPrice).prefault([]),
  caps: z.array(cap).prefault([]),
  ceilings: uniqueBy(z.array(ceiling), 'id').prefault([]),
  payments: uniqueBy(z.array(payment), 'id').prefault([]),
  settlement: z
    .strictObject({ group: identifier, basis: bilingual, evidence: z.string(), every: quantity('month'), clause: clauseId })
    .optional(),
  penalties: uniqueBy(z.array(penalty), 'id').prefault([]),
});
export type ContractMoney = z.output<typeof moneySchema>;
