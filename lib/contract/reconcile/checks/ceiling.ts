import { amountInFigures } from '../amount-in-figures';
import { type Equation, equationCheck } from '../equation';

/** A ceiling is what the document prints, such as `771.4589万元`. */
export const ceiling = equationCheck('ceiling', function* ({ document: { money } }): Generator<Equation> {
  for (const { id, amount, stated, clause } of money.ceilings) {
    const printed = amountInFigures(stated);
    yield {
      subject: `ceiling:${id}`,
      title: { en: `The ceiling of ${id} is not what is printed`, zh: `品目 ${id} 限价与原文不符` },
      stated: { clause, value: amount },
      computed: { clause, value: printed?.amount, terms: printed?.terms ?? stated },
    };
  }
});
