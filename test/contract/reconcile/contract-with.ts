import type { z } from 'zod';
import { Contract } from '../../../lib/contract/contract';
import { contractSchema } from '../../../lib/contract/contract-schema';
import type { line } from '../../../lib/contract/line-schema';

export type DocumentInput = z.input<typeof contractSchema>;
export type LineInput = z.input<typeof line>;

/** A small contract of the parts given, read through the schema like a real one. Clauses that are not given are defined by their id. */
export function contractWith(parts: Partial<DocumentInput>): Contract {
  const content = { lines: [row('memory', 'any')], money: money({}), ...parts };
  const named = Object.fromEntries(['art-1', ...clausesIn(content)].map((id) => [id, { ref: `§ ${id}`, text: 'words' }]));
  const head = { id: 'test', number: 'T-1', title: NAME, status: 'signed' as const, customer: NAME };
  const term = { length: '9 months', from: 'signed', clause: 'art-1' };
  return new Contract(contractSchema.parse({ ...head, term, ...content, clauses: { ...named, ...parts.clauses } }));
}

/** A row with a clause of its own: 10 units for 6 months, unless said otherwise. */
export function row<K extends LineInput['kind']>(kind: K, id: string, rest: Partial<Extract<LineInput, { kind: K }>> = {}): LineInput {
  return { id, kind, name: NAME, clause: `row-${id}`, ...rest } as LineInput;
}

/** Money of the parts given, in yuan. */
export function money(parts: Partial<DocumentInput['money']>): DocumentInput['money'] {
  return { currency: 'CNY', ...parts };
}

type Group = NonNullable<DocumentInput['money']['groups']>[number];
export function group(id: string, amount: string, rest: Partial<Group> = {}): Group {
  return { id, amount, name: NAME, clause: `price-${id}`, billing: 'lump-sum', ...rest };
}

type Payment = NonNullable<DocumentInput['money']['payments']>[number];
export function payment(id: string, rest: Partial<Payment> = {}): Payment {
  return { id, name: NAME, clause: `pay-${id}`, conditions: [NAME], ...rest };
}

type Kpi = NonNullable<DocumentInput['kpis']>[number];
export function kpiOf(id: string, comparison: Kpi['comparison'], value: string, rest: Partial<Kpi> = {}): Kpi {
  return { id, name: NAME, comparison, value, clause: `kpi-${id}`, ...rest };
}

export const NAME = { en: 'Test', zh: '测试' };

function clausesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'clause' && typeof inner === 'string' ? [inner] : clausesIn(inner)));
}
