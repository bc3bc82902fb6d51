import type { GroupCost } from '../cost/group-cost';
import type { LineCost } from '../cost/line-cost';
import type { Assumption, Preview } from '../cost/preview';

const ASSUMPTIONS: Record<Assumption, string> = {
  'whole-months': 'Every line is counted for the whole months of its term; service dates and part months are counted when use is settled.',
  'rounded-once-per-group': 'Lines are exact; a group is rounded to 0.01 once, half up.',
};

/** What a reader must know to trust the figures: what has no price, what is estimated, what is not billed, what is assumed. */
export function notes({ lines, groups, foreignLines, assumptions }: Preview): string[] {
  const ids = (wanted: (line: LineCost) => boolean) => lines.filter(wanted).map(({ line }) => line);
  const unpriced = ids(({ pricing }) => pricing.kind === 'unpriced');
  const included = ids(({ pricing }) => pricing.kind === 'included');
  return [
    ...sentence('No document states a unit price for these lines, and none is made up', unpriced),
    ...lines.flatMap(estimateNote),
    ...sentence('Demanded without a quantity and included in the price', included),
    ...lines.flatMap(drawNotes),
    ...sentence('Drawn on, but not in the contract and in no figure', foreignLines),
    ...groups.flatMap(capNote),
    ...assumptions.map((assumption) => ASSUMPTIONS[assumption]),
  ];
}

function sentence(text: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${text}: ${names.join(', ')}.`];
}

function estimateNote({ pricing }: LineCost): string[] {
  if (pricing.kind !== 'priced' || pricing.price.source.kind !== 'estimate') return [];
  return [`The price of ${pricing.price.lines.join(', ')} is an estimate (est.): ${pricing.price.source.reason}.`];
}

function drawNotes({ line, drawn, billable, undetermined }: LineCost): string[] {
  const beyond =
    drawn !== undefined && billable !== undefined && drawn.gt(billable)
      ? [`${line} draws ${drawn.minus(billable)} more than contracted; no figure includes it.`]
      : [];
  return [...beyond, ...sentence(`${line} draws more than is shown, by an amount that is not known yet`, undetermined)];
}

function capNote({ group, limit }: GroupCost): string[] {
  return (limit?.others ?? []).map(({ amount, clause }) => {
    const reading = limit?.reading === undefined ? '' : `: reading ${limit.reading}`;
    return `The cap of ${limit?.amount} (${limit?.clause}) binds ${group}, not the ${amount} of ${clause}${reading}.`;
  });
}
