import { Money } from '../../../quantity/money';
import type { Check } from '../check';

/** A total that is provisional has no fixed sums in it. */
export const provisionalTotal: Check = {
  subject: 'provisional-total',
  by: 'comparison',
  *find({ document: { money } }) {
    const fixed = money.groups.filter(({ billing, provisional }) => billing === 'lump-sum' && provisional !== true);
    const [first] = fixed;
    if (money.total?.provisional !== true || first === undefined) return;
    yield {
      subject: 'provisional-total',
      title: { en: 'Provisional total against fixed sums', zh: '总额暂定与固定金额' },
      sides: [
        { clause: money.total.clause, value: `${money.total.amount} provisional` },
        { clause: first.clause, value: `${Money.sum(fixed.map(({ amount }) => amount))} fixed` },
      ],
    };
  },
};
