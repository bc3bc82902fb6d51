import { sum } from '../../../quantity/decimal';
import { Quantity } from '../../../quantity/quantity';
import type { Check } from '../check';

/** No milestone asks for more compute in service than is leased. */
export const milestoneQuantity: Check = {
  subject: 'milestone-quantity',
  by: 'comparison',
  *find(contract) {
    const rows = contract.linesOfKind('gpu-compute').flatMap((line) => {
      const bought = contract.entitlement(line);
      return bought === undefined ? [] : [{ clause: line.clause, bought }];
    });
    const [first] = rows;
    if (first === undefined) return;
    for (const { id, name, quantity, clause } of contract.document.milestones) {
      if (quantity === undefined) continue;
      const leased = Quantity.of(sum(rows.map(({ bought }) => bought.in(quantity.unit))), quantity.unit);
      if (!quantity.gt(leased)) continue;
      yield {
        subject: `milestone-quantity:${id}`,
        title: { en: `${id} asks for more than is leased`, zh: `${name.zh}的数量超过租用量` },
        sides: [
          { clause, value: quantity.toString() },
          { clause: first.clause, value: leased.toString() },
        ],
        difference: quantity.minus(leased).toString(),
      };
    }
  },
};
