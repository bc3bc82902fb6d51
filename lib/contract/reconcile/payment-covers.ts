import type { Contract } from '../contract';
import type { Payment } from '../money-schema';

/** Whether the share of a payment is taken on the group too: on the group itself, on a sum that it is part of, or on the total. */
export function paymentCovers(payment: Payment, groupId: string, { document: { money } }: Contract): boolean {
  if (payment.share === undefined) return false;
  if (payment.of === undefined) return true;
  const isWithin = (outer: string): boolean => {
    if (outer === groupId || outer === 'total') return true;
    return money.groups.find(({ id }) => id === outer)?.parts?.some(isWithin) ?? false;
  };
  return payment.of.some(isWithin);
}
