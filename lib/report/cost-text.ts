import type { CeilingCost } from '../cost/ceiling-cost';
import type { Cost } from '../cost/cost';
import type { GroupCost } from '../cost/group-cost';
import type { Limit } from '../cost/limit';
import type { LineCost } from '../cost/line-cost';
import type { Preview } from '../cost/preview';
import { Money } from '../quantity/money';
import { billedText, marked } from './cost-amounts';
import { lineTable } from './cost-lines';
import { notes } from './cost-notes';
import { summaryTable } from './cost-summary';

/** A cost preview to read aloud: each group with its lines, then the totals with what remains, then what to know about them. */
export function costText(preview: Preview): string {
  const blocks = [
    heading(preview),
    ...lineBlocks(preview),
    [...summaryTable(preview), ...totalLine(preview)],
    ['Notes', ...notes(preview).map((note) => `  ${note}`)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Every line once: under its group, otherwise under its ceiling, otherwise by itself. */
function lineBlocks({ lines, groups, ceilings }: Preview): string[][] {
  const left = new Map(lines.map((line) => [line.line, line]));
  const take = (ids: Iterable<string>): LineCost[] =>
    [...ids].flatMap((id) => {
      const line = left.get(id);
      left.delete(id);
      return line ?? [];
    });
  return [
    ...groups.map((group) => block(groupTitle(group), take(group.lines), groupRemarks(group))),
    ...ceilings.map((ceiling) => block(ceilingTitle(ceiling), take(ceiling.lines), [ceilingRemark(ceiling)])),
    block('Lines in no group', take([...left.keys()]), []),
  ].filter((block) => block.length > 0);
}

function block(title: string, lines: readonly LineCost[], remarks: Iterable<string>): string[] {
  return lines.length === 0 ? [] : [title, ...[...lineTable(lines), ...remarks].map((line) => `  ${line}`)];
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

function groupTitle({ name, billing, stated, provisional, clause }: GroupCost): string {
  const how = billing === 'lump-sum' ? `lump sum ${stated}` : `by use, ${stated} in the contract`;
  return `${name.en} ${name.zh}: ${how}${provisional ? ' (provisional)' : ''}, ${clause}`;
}

function* groupRemarks({ stated, projected, monthlyCost, monthlyAverage, itemised, limit }: GroupCost): Generator<string> {
  if (monthlyAverage !== undefined) {
    const { amount, term } = monthlyAverage;
    yield `${amount} a month on average, which is ${stated} / ${term}; the contract states no monthly price`;
  }
  if (itemised !== undefined) {
    yield `At full use its priced lines come to ${billedText(itemised.atFullUse)}; the lump sum is owed whatever is drawn`;
  }
  if (monthlyCost !== undefined) {
    yield `${marked(monthlyCost, projected)} in a month with all lines in service, ${billedText(projected)} for the term${exactly(projected)}`;
  }
  if (limit === undefined) return;
  yield `Cap ${limit.amount} (${limit.clause}): ${remainingText(limit)}`;
  if (limit.notPayable.gt(Money.ZERO)) yield `${limit.notPayable} is above the cap and never payable`;
}

function remainingText({ remaining, remainingAtFullUse }: Limit): string {
  return remaining.eq(remainingAtFullUse) ? `${remaining} remains` : `${remaining} remains, ${remainingAtFullUse} at full use`;
}

function exactly({ contractedCost, billedCost }: Cost): string {
  return contractedCost.eq(billedCost) ? '' : ` (exactly ${contractedCost})`;
}

function ceilingTitle({ ceiling, name, amount, stated, clause }: CeilingCost): string {
  return `${ceiling} ${name.en} ${name.zh}: at most ${amount} (${stated}), ${clause}`;
}

function ceilingRemark({ remaining, projected }: CeilingCost): string {
  if (remaining === undefined) return 'What remains is unknown while no line has a price';
  return `${projected.coverage === 'partial' ? 'At most ' : ''}${remaining} remains under the ceiling`;
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
