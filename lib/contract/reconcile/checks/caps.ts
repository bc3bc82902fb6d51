import { Money } from '../../../quantity/money';
import type { Check } from '../check';

/** No group has two different caps. */
export const caps: Check = {
  subject: 'caps',
  by: 'comparison',
  *find({ document: { money } }) {
    for (const group of new Set(money.caps.map((cap) => cap.group))) {
      const ofGroup = money.caps.filter((cap) => cap.group === group);
      const [first, ...others] = ofGroup;
      if (first === undefined || others.every((cap) => cap.amount.eq(first.amount))) continue;
      const amounts = ofGroup.map((cap) => cap.amount).sort((a, b) => a.yuan.cmp(b.yuan));
      const [lowest = Money.ZERO, highest = Money.ZERO] = [amounts[0], amounts.at(-1)];
      yield {
        subject: `caps:${group}`,
        title: { en: `Different caps on ${group}`, zh: `${group} 有不同的金额上限` },
        sides: ofGroup.map(({ clause, amount }) => ({ clause, value: amount.toString() })),
        difference: highest.minus(lowest).toString(),
      };
    }
  },
};
