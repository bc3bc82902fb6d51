import { Money } from '../../../quantity/money';
import { roundToFen } from '../../../quantity/rounding';
import { type Equation, equationCheck } from '../equation';

/** The stated amount of a payment is its share of what it is a share of, to the fen. */
export const paymentShare = equationCheck('payment-share', function* ({ document: { money } }): Generator<Equation> {
  for (const { id, share, of, amount, clause } of money.payments) {
    if (share === undefined || amount === undefined) continue;
    const bases = (of ?? ['total']).map(
      (group) => (group === 'total' ? money.total : money.groups.find((each) => each.id === group))?.amount,
    );
    const known = bases.filter((base) => base !== undefined);
    if (known.length < bases.length) continue;
    const base = known.length === 1 ? `${known[0]}` : `(${known.join(' + ')})`;
    yield {
      subject: `payment-share:${id}`,
      title: { en: `The amount of ${id} is not its share`, zh: `${id} 的金额与比例不符` },
      stated: { clause, value: amount },
      computed: { clause, value: roundToFen(Money.sum(known).times(share.amount).dividedBy(100)), terms: `${share} × ${base}` },
    };
  }
});
