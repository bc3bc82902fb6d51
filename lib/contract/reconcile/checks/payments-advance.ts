import { Money } from '../../../quantity/money';
import type { Check } from '../check';
import { paymentCovers } from '../payment-covers';

/** What is settled by use from its first day is not paid in advance too. */
export const paymentsAdvance: Check = {
  subject: 'payments:advance',
  by: 'arithmetic',
  *find(contract) {
    const { groups, payments } = contract.document.money;
    for (const group of groups.filter(({ billing }) => billing === 'metered')) {
      const settlement = payments.find(({ settles }) => settles?.group === group.id);
      const advances = payments
        .filter((payment) => paymentCovers(payment, group.id, contract))
        .map(({ clause, share }) => ({ clause, amount: group.amount.times(share?.amount ?? 0).dividedBy(100) }));
      if (settlement === undefined || advances.length === 0) continue;
      yield {
        subject: `payments:advance:${group.id}`,
        title: { en: `${group.id} is paid in advance and settled in full besides`, zh: `${group.id} 既预付又全额据实结算` },
        sides: [
          { clause: settlement.clause, value: Money.ZERO.toString() },
          ...advances.map(({ clause, amount }) => ({ clause, value: amount.toString() })),
        ],
        difference: Money.sum(advances.map(({ amount }) => amount)).toString(),
      };
    }
  },
};
