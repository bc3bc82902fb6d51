import type { Check } from '../check';

/** A row that is quoted in a unit of its own is not priced by the quantity of another row. */
export const pricedTogether: Check = {
  subject: 'priced-together',
  by: 'comparison',
  *find(contract) {
    for (const { lines, measuredOn, amount, per, clause } of contract.document.money.unitPrices) {
      const rows = lines.map((id) => contract.line(id)).filter((line) => line?.quotedIn !== undefined && line.unit !== undefined);
      for (const row of rows) {
        if (row === undefined || row.id === measuredOn) continue;
        yield {
          subject: `priced-together:${row.id}`,
          title: { en: `${row.id} is quoted apart and priced with ${measuredOn}`, zh: `${row.id} 单独报价又与 ${measuredOn} 合并计价` },
          sides: [
            ...rows.map((each) => ({ clause: each?.clause ?? clause, value: `per ${eachOf(each?.unit)}·month` })),
            { clause, value: `${amount} per ${eachOf(per)}·month` },
          ],
        };
      }
    }
  },
};

/** `GB` for 1 GB, `100 GB` for 100 GB. */
function eachOf(unit: { amount: { eq(value: number): boolean }; unit: string } | undefined): string {
  return unit === undefined || unit.amount.eq(1) ? (unit?.unit ?? '') : String(unit);
}
