import type { Money } from '../../../quantity/money';
import { amountInWords } from '../amount-in-words';
import { type Equation, equationCheck } from '../equation';

/** Every amount in Chinese numerals is the amount in figures. */
export const words = equationCheck('words', function* ({ document: { money } }): Generator<Equation> {
  if (money.total !== undefined) yield* equationOf('total', money.total);
  for (const group of money.groups) yield* equationOf(group.id, group);
  for (const payment of money.payments) yield* equationOf(payment.id, payment);
});

type InWords = { readonly amount?: Money | undefined; readonly words?: string | undefined; readonly clause: string };

function* equationOf(id: string, { amount, words, clause }: InWords): Generator<Equation> {
  if (amount === undefined || words === undefined) return;
  yield {
    subject: `words:${id}`,
    title: { en: `The amount in words of ${id} is not its figures`, zh: `${id} 的大写金额与小写金额不符` },
    stated: { clause, value: amount },
    computed: { clause, value: amountInWords(words), terms: words },
  };
}
