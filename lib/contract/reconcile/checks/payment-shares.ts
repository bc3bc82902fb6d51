import { sum } from '../../../quantity/decimal';
import { Quantity } from '../../../quantity/quantity';
import type { Payment } from '../../money-schema';
import { type Equation, equationCheck } from '../equation';
import { paymentCovers } from '../payment-covers';

/** The shares that the payments take of a lump sum (of the price, where no groups are known yet) add up to 100 %. */
export const paymentShares = equationCheck('payment-shares', function* (contract): Generator<Equation> {
  const { groups, payments } = contract.document.money;
  if (payments.some(({ share, settles }) => share === undefined && settles === undefined)) return;
  const lumpSums = groups.filter(({ billing }) => billing === 'lump-sum').map(({ id }) => id);
  for (const group of groups.length === 0 ? ['total'] : lumpSums) {
    yield* equationOf(
      group,
      payments.filter((payment) => paymentCovers(payment, group, contract)),
    );
  }
});

function* equationOf(group: string, payments: readonly Payment[]): Generator<Equation> {
  const [first, last] = [payments[0], payments.at(-1)];
  if (first === undefined || last === undefined) return;
  const shares = payments.map(({ share }) => share).filter((share) => share !== undefined);
  yield {
    subject: `payment-shares:${group}`,
    title: { en: `The shares paid of ${group} are not 100 %`, zh: `${group} 各次付款比例之和不是 100%` },
    stated: { clause: last.clause, value: Quantity.of(100, '%') },
    computed: { clause: first.clause, value: Quantity.of(sum(shares.map(({ amount }) => amount)), '%'), terms: shares.join(' + ') },
  };
}
