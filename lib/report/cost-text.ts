import type { CeilingCost } from '../cost/ceiling-cost';
import type { GroupCost } from '../cost/group-cost';
import type { Limit } from '../cost/limit';
import type { LineCost } from '../cost/line-cost';
import type { Preview } from '../cost/preview';
import { Money } from '../quantity/money';
import { costText } from './cost-amounts';
import { lineTable } from './cost-lines';
import { notes } from './cost-notes';
import { summaryTable } from './cost-summary';

/** A cost preview to read aloud: each group with its lines, then the totals with what remains, then what to know about them. */
export function renderCostText(preview: Preview): string {
  const { groups, ceilings } = preview;
  const byId = new Map(preview.lines.map((line) => [line.line, line]));
  const linesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const held = new Set([...groups, ...ceilings].flatMap(({ lines }) => lines));
  const blocks = [
    heading(preview),
    ...groups.filter(({ lines }) => lines.length > 0).map((group) => groupBlock(group, linesOf(group.lines))),
    ...ceilings.filter(({ lines }) => !groups.some((group) => lines.every((line) => group.lines.includes(line)))).map((ceiling) => ceilingBlock(ceiling, linesOf(ceiling.lines))),
    block('Lines in no group', preview.lines.filter(({ line }) => !held.has(line)), []),
    [...summaryTable(preview), ...totalLine(preview)],
    ['Notes', ...notes(preview).map((note) => `  ${note}`)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ contract: { number, title, status, fictional }, basis }: Preview): string[] {
  const quantities = basis === 'deployment' ? 'what the deployment draws' : 'the contracted quantities; there is no deployment';
  return [
    `${number}  ${title.en}`,
    title.zh,
    ...(fictional ? ['A fictional contract, for teaching.'] : []),
    ...(status === 'tender' ? ['A tender: its price is not known yet.'] : []),
    `Cost in yuan (CNY) for the whole term, of ${quantities}.`,
  ];
}

function groupBlock(group: GroupCost, lines: readonly LineCost[]): string[] {
  const { name, stated, clause, billing, provisional, monthlyAverage, itemised, limit } = group;
  const how = billing === 'lump-sum' ? `lump sum ${stated}` : `by use, ${stated} in the contract`;
  return block(`${name.en} ${name.zh}: ${how}${provisional ? ' (provisional)' : ''}, ${clause}`, lines, [
    ...(monthlyAverage === undefined
      ? []
      : [`${monthlyAverage.amount} a month on average, which is ${stated} / ${monthlyAverage.term}; the contract states no monthly price`]),
    ...(itemised === undefined ? [] : [`At full use its priced lines come to ${costText(itemised.atFullUse)}; the lump sum is owed whatever is drawn`]),
    ...(billing === 'metered' ? [`${costText(group.projected)} for the term${exactly(group)}`] : []),
    ...(limit === undefined ? [] : [`Cap ${limit.amount} (${limit.clause}): ${remainingText(limit)}`]),
    ...(limit?.notPayable.yuan.gt(0) ? [`${limit.notPayable} is above the cap and never payable`] : []),
  ]);
}

function remainingText({ remaining, remainingAtFullUse }: Limit): string {
  return remaining.eq(remainingAtFullUse) ? `${remaining} remains` : `${remaining} remains, ${remainingAtFullUse} at full use`;
}

function exactly({ projected: { contractedCost, billedCost } }: GroupCost): string {
  return contractedCost.eq(billedCost) ? '' : ` (exactly ${contractedCost})`;
}

function ceilingBlock({ ceiling, name, amount, stated, clause, remaining }: CeilingCost, lines: readonly LineCost[]): string[] {
  const left = remaining === undefined ? 'What remains is unknown while no line has a price' : `${remaining} remains under the ceiling`;
  return block(`${ceiling} ${name.en} ${name.zh}: at most ${amount} (${stated}), ${clause}`, lines, [left]);
}

function block(title: string, lines: readonly LineCost[], remarks: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...[...lineTable(lines), ...remarks].map((line) => `  ${line}`)];
}

/** `The contract states 27492567.00 (provisional), 8.18 more than full use costs.` */
function totalLine({ total: { stated, provisional, atFullUse } }: Preview): string[] {
  if (stated === undefined) return [];
  const sentence = `The contract states ${stated}${provisional ? ' (provisional)' : ''}`;
  if (atFullUse.coverage !== 'complete') return [`${sentence}; what full use costs is not wholly known.`];
  const more = stated.minus(atFullUse.billedCost);
  if (more.eq(Money.ZERO)) return [`${sentence}, which is what full use costs.`];
  return [`${sentence}, ${Money.yuan(more.yuan.abs())} ${more.gt(Money.ZERO) ? 'more' : 'less'} than full use costs.`];
}
