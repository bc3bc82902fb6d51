import { type Equation, equationCheck } from '../equation';

/** Unit price × quantity × months is the fee of the group, exactly. */
export const unitPrice = equationCheck('unit-price', function* (contract): Generator<Equation> {
  const { money } = contract.document;
  for (const { measuredOn, amount, per, clause } of money.unitPrices) {
    const line = contract.line(measuredOn);
    const group = money.groups.find(({ lines }) => lines?.includes(measuredOn));
    const bought = line === undefined ? undefined : contract.entitlement(line);
    if (group === undefined || line?.term === undefined || bought === undefined) continue;
    const months = line.term.in('month');
    const quantity = bought.in(per.unit).dividedBy(per.amount);
    yield {
      subject: `unit-price:${group.id}`,
      title: { en: `Unit price × quantity × months is not the fee of ${group.id}`, zh: `${group.id} 单价×数量×月数与服务费不符` },
      stated: { clause: group.clause, value: group.amount },
      computed: { clause, value: amount.times(quantity).times(months), terms: `${amount} × ${quantity} × ${months}` },
    };
  }
});
