import type { Closing } from '../contract/reconcile/check';
import type { ReconciledEntry, Reconciliation } from '../contract/reconcile/reconciliation';

/** How many of the figures of one kind are written out; the others are counted. */
const FIGURES_SHOWN = 3;

/** A reconciliation to read aloud: what closes, what needs a decision, then every contradiction with the reading chosen. */
export function reconcileText(reconciliation: Reconciliation): string {
  const { contract, title, entries, checked } = reconciliation;
  const open = entries.filter(({ status }) => status !== 'resolved');
  const decided = entries.filter(({ status }) => status === 'resolved');
  const contradictions = decided.filter(({ kind }) => kind === 'contradiction');
  const ambiguities = decided.filter(({ kind }) => kind === 'ambiguity');
  const sections = [
    [`${contract}: ${title.en}`],
    section('What closes', closingLines(checked)),
    section('What needs a decision', open.flatMap(openLines)),
    section('Contradictions, with the reading chosen', contradictions.flatMap(contradictionLines)),
    section(
      'Ambiguities decided',
      ambiguities.map(({ id, title, reading }) => `  ${id}  ${title.en}: ${reading}`),
    ),
    [summaryLine(reconciliation)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n').trimEnd())
    .join('\n\n')}\n`;
}

function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [heading, '', ...lines];
}

function closingLines(checked: readonly Closing[]): string[] {
  const kinds = new Set(checked.map(kindOf));
  return [...kinds].map((kind) => {
    const figures = [...new Set(checked.filter((closing) => kindOf(closing) === kind).map((closing) => closing.figures))];
    const shown = [...figures].sort((a, b) => computedFirst(a) - computedFirst(b)).slice(0, FIGURES_SHOWN);
    const rest = figures.length - shown.length;
    return `  ${kind.replaceAll('-', ' ')}: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
  });
}

/** What was computed says more than two equal figures. */
function computedFirst(figures: string): number {
  return /[×+]/.test(figures) ? 0 : 1;
}

function kindOf({ subject }: Closing): string {
  return subject.split(':')[0] ?? subject;
}

function openLines(entry: ReconciledEntry): string[] {
  return [`  ${entry.status.toUpperCase()}  ${headingOf(entry)}`, ...sideLines(entry), `    ${entry.problem ?? ''}`, ''];
}

function contradictionLines(entry: ReconciledEntry): string[] {
  const { setting, alternatives } = entry;
  return [
    `  ${headingOf(entry)}`,
    ...sideLines(entry),
    `    → ${entry.reading ?? ''}`,
    `    why: ${entry.why ?? ''}`,
    ...(setting === undefined ? [] : [`    setting ${setting.key}: ${setting.value}`, ...optionLines(setting)]),
    ...Object.entries(alternatives ?? {}).map(([name, text]) => `    also defensible: ${name}: ${text}`),
    '',
  ];
}

function headingOf({ id, subject, title, found }: ReconciledEntry): string {
  const how = found === 'reading' ? '' : ` (found by ${found})`;
  return `${id ?? subject}  ${title.en}${how}`;
}

function sideLines({ sides, difference }: ReconciledEntry): string[] {
  const lines = sides.map(({ ref, value, says }) => `    ${ref}: ${value}${says === undefined ? '' : ` 「${says}」`}`);
  return difference === undefined ? lines : [...lines, `    difference: ${difference}`];
}

function optionLines({ value, options }: NonNullable<ReconciledEntry['setting']>): string[] {
  return Object.entries(options).map(([option, meaning]) => `      ${option === value ? '*' : '-'} ${option}: ${meaning}`);
}

/** `25 contradictions, all resolved; 28 ambiguities decided` */
function summaryLine({ summary: { contradictions, ambiguities, unresolved, stale } }: Reconciliation): string {
  const open = [...(unresolved > 0 ? [`${unresolved} unresolved`] : []), ...(stale > 0 ? [`${stale} stale`] : [])];
  const state = open.length > 0 ? open.join(', ') : 'all resolved';
  return `${counted(contradictions, 'contradiction')}, ${state}; ${counted(ambiguities, 'ambiguity')} decided`;
}

function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
