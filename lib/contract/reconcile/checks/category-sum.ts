import { Money } from '../../../quantity/money';
import type { Check } from '../check';

/** The total is not above what the ceilings of the categories allow together. */
export const categorySum: Check = {
  subject: 'category-sum',
  by: 'arithmetic',
  *find({ document: { money } }) {
    const [first] = money.ceilings;
    const allowed = Money.sum(money.ceilings.map(({ amount }) => amount));
    if (first === undefined || money.total === undefined || !money.total.amount.gt(allowed)) return;
    yield {
      subject: 'category-sum',
      title: { en: 'The total is above the sum of the ceilings', zh: '总额超过各品目最高限价之和' },
      sides: [
        { clause: money.total.clause, value: money.total.amount.toString() },
        { clause: first.clause, value: allowed.toString() },
      ],
      difference: money.total.amount.minus(allowed).toString(),
    };
  },
};
