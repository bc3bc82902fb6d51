import { sum } from '../../../quantity/decimal';
import { Quantity } from '../../../quantity/quantity';
import type { Contract } from '../../contract';
import { type Equation, equationCheck } from '../equation';
import { sameDimension } from '../same-dimension';

type Restatement = Contract['document']['restatements'][number];

/** What a clause says again of the quantity and the term of rows is what the rows say. */
export const restated = equationCheck('restated', function* (contract): Generator<Equation> {
  for (const restatement of contract.document.restatements) {
    const lines = restatement.lines.map((id) => contract.line(id)).filter((line) => line !== undefined);
    const [first] = lines;
    if (first === undefined) continue;
    const common = {
      subject: `restated:${first.id}`,
      title: { en: `${first.id} is stated again with another figure`, zh: `${first.id} 在他处的表述与清单不符` },
    };
    const bought = lines.map((line) => contract.entitlement(line)).filter((quantity) => quantity !== undefined);
    const terms = lines
      .map((line) => (line.unit?.amount.eq(1) ? contract.entitlement(line) : `${line.quantity} × ${line.unit}`))
      .join(' + ');
    yield { ...common, stated: sideOf(restatement), computed: { clause: first.clause, value: total(bought, restatement.says), terms } };
    if (restatement.term === undefined) continue;
    for (const { clause, term } of lines) {
      yield {
        ...common,
        stated: { clause: restatement.clause, value: restatement.term },
        computed: { clause, value: term, terms: term?.toString() ?? 'no term' },
      };
    }
  }
});

function sideOf({ clause, says }: Restatement): Equation['stated'] {
  return { clause, value: says };
}

/** Undefined where the rows are counted in something else than the clause says. */
function total(bought: readonly Quantity[], says: Quantity): Quantity | undefined {
  if (!bought.every((quantity) => sameDimension(quantity, says))) return undefined;
  return Quantity.of(sum(bought.map((quantity) => quantity.in(says.unit))), says.unit);
}
