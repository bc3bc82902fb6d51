import type { Check } from '../../../lib/contract/reconcile/check';
import { contractWith, type DocumentInput } from './contract-with';

/** What a check finds in a contract of the parts given, as `subject: value (clause) and value (clause), difference …`. */
export function foundBy(check: Check, parts: Partial<DocumentInput>): string[] {
  return [...check.find(contractWith(parts))].map(({ subject, sides, difference }) => {
    const values = sides.map(({ clause, value }) => `${value} (${clause})`).join(' and ');
    return `${subject}: ${values}${difference === undefined ? '' : `, difference ${difference}`}`;
  });
}

/** What it finds to agree. */
export function closedBy(check: Check, parts: Partial<DocumentInput>): string[] {
  return [...(check.closes?.(contractWith(parts)) ?? [])].map(({ figures }) => figures);
}
