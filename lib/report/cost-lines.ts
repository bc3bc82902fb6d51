import type { LineCost } from '../cost/line-cost';
import { estimate, isEstimate, sourceText, unitPriceText } from './cost-amounts';
import { type Column, table } from './table';

const COLUMNS: readonly Column[] = [
  { heading: 'Line', align: 'left' },
  { heading: 'Name', align: 'left' },
  { heading: 'Drawn', align: 'right' },
  { heading: 'Contracted', align: 'right' },
  { heading: 'Remaining', align: 'right' },
  { heading: 'Unit price a month', align: 'left' },
  { heading: 'A month', align: 'right' },
  { heading: 'Months', align: 'right' },
  { heading: 'Term', align: 'right' },
  { heading: 'Source of the price', align: 'left' },
];

/** What is drawn, contracted and left of each line, and what it costs. Exact: nothing in this table is rounded. */
export function lineTable(lines: readonly LineCost[]): string[] {
  return table(
    COLUMNS,
    lines.map(({ line, name, drawn, contracted, remaining, undetermined, pricing, term }) => {
      const quantities = [
        undetermined.length > 0 ? `at least ${drawn}` : (drawn?.toString() ?? ''),
        contracted?.toString() ?? '',
        remaining?.toString() ?? '',
      ];
      const cells = [line, name.en, ...quantities, unitPriceText(pricing)];
      if (pricing.kind !== 'priced') return cells;
      const { monthlyCost, contractedCost } = pricing.projected;
      const amount = isEstimate(pricing) ? estimate : String;
      return [...cells, amount(monthlyCost), term.in('month').toString(), amount(contractedCost), sourceText(pricing.price.source)];
    }),
  );
}
