import { Money } from '../../../quantity/money';
import type { Contract } from '../../contract';
import { type Equation, equationCheck } from '../equation';

/** The parts of a group add up to it, and the groups that are no part of another add up to the total. */
export const sums = equationCheck('sum', function* ({ document: { money } }: Contract): Generator<Equation> {
  const amountOf = (id: string): Money => money.groups.find((group) => group.id === id)?.amount ?? money.total?.amount ?? Money.ZERO;
  for (const { id, amount, clause, parts } of money.groups) {
    if (parts !== undefined) yield equationOf(id, { amount, clause }, parts.map(amountOf));
  }
  const inner = new Set(money.groups.flatMap(({ parts }) => parts ?? []));
  const outer = money.groups.filter(({ id }) => !inner.has(id));
  if (money.total !== undefined && outer.length > 0)
    yield equationOf(
      'total',
      money.total,
      outer.map(({ amount }) => amount),
    );
});

function equationOf(id: string, stated: { amount: Money; clause: string }, parts: readonly Money[]): Equation {
  return {
    subject: `sum:${id}`,
    title: { en: `The parts do not add up to ${id}`, zh: `各分项之和与 ${id} 金额不符` },
    stated: { clause: stated.clause, value: stated.amount },
    computed: { clause: stated.clause, value: Money.sum(parts), terms: parts.join(' + ') },
  };
}
