import * as z from 'zod';
import { decimal, quantity } from '../document/fields';
import type { Quantity } from '../quantity/quantity';
import type { Unit } from '../quantity/unit';

/** Key into the document's `clauses`. */
export const clauseId = z.string().regex(/^[A-Za-z0-9().,#-]+$/, { error: () => 'expected the id of an entry under clauses' });

/** A floor that a clause sets. */
export function minimum(...units: [Unit, ...Unit[]]) {
  return z.strictObject({ atLeast: quantity(...units), clause: clauseId });
}
export interface Minimum {
  readonly atLeast: Quantity;
  readonly clause: string;
}

/** A span that a clause sets; both ends belong to it. */
export function range(...units: [Unit, ...Unit[]]) {
  return z.strictObject({ from: quantity(...units), to: quantity(...units), clause: clauseId });
}
export interface Range {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly clause: string;
}

/** A plain number that a clause sets as a floor, such as a ratio or a count. */
export const minimumNumber = z.strictObject({ atLeast: decimal, clause: clauseId });

/** Something a clause demands by name: products, protocols, documents. */
export const demanded = z.strictObject({ all: z.array(z.string().min(1)).min(1), clause: clauseId });

/** A duty that has no figure to compare with. */
export const duty = z.strictObject({ clause: clauseId });

export const architecture = z.enum(['arm', 'x86', 'c86']);
export type Architecture = z.output<typeof architecture>;
