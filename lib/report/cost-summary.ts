import type { GroupCost } from '../cost/group-cost';
import type { Preview } from '../cost/preview';
import type { Money } from '../quantity/money';
import { billedText } from './cost-amounts';
import { table } from './table';

/** Groups, ceilings and the total: what the document states, what this comes to, and what remains under each cap or ceiling. */
export function summaryTable({ basis, groups, ceilings, total }: Preview): string[] {
  const rows = [
    ...groups.map((group) => [
      name(group),
      group.stated.toString(),
      ...costs(group),
      group.limit?.amount.toString() ?? '',
      text(group.limit?.remaining),
    ]),
    ...ceilings.map((ceiling) => [
      `${ceiling.name.en} (${ceiling.ceiling})`,
      '',
      ...costs(ceiling),
      ceiling.amount.toString(),
      ceiling.remaining === undefined ? 'unknown' : text(ceiling.remaining),
    ]),
    ['Total', text(total.stated), ...costs(total), text(total.limit?.amount ?? total.ceilings), text(total.limit?.remaining)],
  ];
  return table(
    [
      { heading: 'Summary', align: 'left' },
      { heading: 'In the contract', align: 'right' },
      { heading: basis === 'deployment' ? 'This deployment' : '', align: 'right' },
      { heading: 'At full use', align: 'right' },
      { heading: 'At most', align: 'right' },
      { heading: 'Remaining', align: 'right' },
    ],
    basis === 'deployment' ? rows : rows.map((row) => row.map((cell, column) => (column === 2 ? '' : cell))),
  );
}

function name({ group, name: { en }, parts }: GroupCost): string {
  return parts.length > 0 ? `${en} (${group} = ${parts.join(' + ')})` : `${en} (${group})`;
}

function costs({ projected, atFullUse }: Pick<GroupCost, 'projected' | 'atFullUse'>): string[] {
  return [billedText(projected), billedText(atFullUse)];
}

function text(amount: Money | undefined): string {
  return amount?.toString() ?? '';
}
