import type { Quantity } from '../../../quantity/quantity';
import type { Check } from '../check';

/** A row that is quoted in a unit of its own is not priced by the quantity of another row. */
export const pricedTogether: Check = {
  subject: 'priced-together',
  by: 'comparison',
  *find(contract) {
    for (const { lines, measuredOn, amount, per, clause } of contract.document.money.unitPrices) {
      const rows = lines.flatMap((id) => {
        const { quotedIn, unit, clause: row } = contract.line(id) ?? {};
        return quotedIn === undefined || unit === undefined || row === undefined ? [] : [{ id, unit, clause: row }];
      });
      for (const row of rows) {
        if (row.id === measuredOn) continue;
        yield {
          subject: `priced-together:${row.id}`,
          title: { en: `${row.id} is quoted apart and priced with ${measuredOn}`, zh: `${row.id} 单独报价又与 ${measuredOn} 合并计价` },
          sides: [
            ...rows.map((each) => ({ clause: each.clause, value: `per ${eachOf(each.unit)}·month` })),
            { clause, value: `${amount} per ${eachOf(per)}·month` },
          ],
        };
      }
    }
  },
};

/** `GB` for 1 GB, `100 GB` for 100 GB. */
function eachOf(unit: Quantity): string {
  return unit.amount.eq(1) ? unit.unit : unit.toString();
}
