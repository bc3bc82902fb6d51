import { type Equation, equationCheck } from '../equation';

/** The milestone that the clause of the term sets, counted from the same day, is as far off as the term is long. */
export const term = equationCheck('term', function* ({ document }): Generator<Equation> {
  const { length, from, clause } = document.term;
  for (const { id, name, within, after, clause: stated } of document.milestones) {
    if (stated !== clause || after !== from || within?.unit !== length.unit) continue;
    yield {
      subject: `term:${id}`,
      title: { en: `${id} is not the end of the term`, zh: `${name.zh}与服务期限不符` },
      stated: { clause: stated, value: within },
      computed: { clause, value: length, terms: length.toString() },
    };
  }
});
