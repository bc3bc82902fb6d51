import { Money } from '../../../quantity/money';
import type { Contract } from '../../contract';
import { type Equation, equationCheck } from '../equation';

/** Unit price × quantity × months, added up over the prices of a group, is the fee of the group, exactly. */
export const unitPrice = equationCheck('unit-price', function* (contract): Generator<Equation> {
  for (const { id, lines = [], amount, clause } of contract.document.money.groups) {
    const priced = pricesOf(contract, lines);
    const [first] = priced;
    if (first === undefined) continue;
    yield {
      subject: `unit-price:${id}`,
      title: { en: `Unit price × quantity × months is not the fee of ${id}`, zh: `${id} 单价×数量×月数与服务费不符` },
      stated: { clause, value: amount },
      computed: {
        clause: first.clause,
        value: Money.sum(priced.map(({ fee }) => fee)),
        terms: priced.map(({ terms }) => terms).join(' + '),
      },
    };
  }
});

/** What each unit price comes to; none where a line of the group has a quantity and no price, so that the sum says nothing. */
function pricesOf(contract: Contract, lines: readonly string[]) {
  const prices = contract.document.money.unitPrices.filter(({ measuredOn }) => lines.includes(measuredOn));
  const isPriced = (id: string) => contract.line(id)?.quantity === undefined || prices.some((price) => price.lines.includes(id));
  if (!lines.every(isPriced)) return [];
  return prices.flatMap(({ measuredOn, amount, per, clause }) => {
    const line = contract.line(measuredOn);
    const bought = line === undefined ? undefined : contract.entitlement(line);
    if (line?.term === undefined || bought === undefined) return [];
    const months = line.term.in('month');
    const quantity = bought.in(per.unit).dividedBy(per.amount);
    return [{ clause, fee: amount.times(quantity).times(months), terms: `${amount} × ${quantity} × ${months}` }];
  });
}
