import type { Contract } from '../contract';
import type { Reading } from '../reading-schema';
import type { RegisterDocument } from '../register-schema';
import type { Check, FoundContradiction } from './check';
import { checks as allChecks } from './checks';
import { isFigure, sameValue } from './comparable-value';
import { mergeBySubject } from './merge-by-subject';
import type { ReconciledEntry, ReconciledSide, Reconciliation } from './reconciliation';
import { summaryOf } from './summary-of';

type RefOf = (clause: string) => string;
type Found = FoundContradiction & Pick<Check, 'by'>;

/** Lays a contract against itself: every contradiction that the checks find or a reading names, and whether it is resolved. */
export function reconcile(contract: Contract, register?: RegisterDocument, checks: readonly Check[] = allChecks): Reconciliation {
  const refOf: RefOf = (clause) => contract.document.clauses[clause]?.ref ?? register?.clauses[clause]?.ref ?? clause;
  const found = checks.flatMap((check) => mergeBySubject(check.find(contract)).map((each) => ({ ...each, by: check.by })));
  const readings = [...contract.document.readings, ...(register?.readings ?? [])];
  const unread = found.filter(({ subject }) => !readings.some((reading) => reading.subject === subject));
  const entries = [
    ...readings.map((reading) => readEntry(reading, found, checks, refOf)).sort(byId),
    ...unread.map((each) => unreadEntry(each, refOf)),
  ];
  return {
    contract: contract.id,
    title: contract.document.title,
    entries,
    checked: checks.flatMap((check) => [...(check.closes?.(contract) ?? [])]),
    summary: summaryOf(entries),
  };
}

function byId(one: ReconciledEntry, other: ReconciledEntry): number {
  return (one.id ?? '') < (other.id ?? '') ? -1 : 1;
}

function readEntry(reading: Reading, found: readonly Found[], checks: readonly Check[], refOf: RefOf): ReconciledEntry {
  const match = found.find(({ subject }) => subject === reading.subject);
  const owner = checks.find(({ subject }) => reading.subject === subject || reading.subject?.startsWith(`${subject}:`));
  const difference = reading.difference ?? match?.difference;
  const read = {
    ...withoutUndefined({ subject: reading.subject, difference, setting: reading.setting, alternatives: reading.alternatives }),
    id: reading.id,
    kind: reading.kind,
    found: match?.by ?? ('reading' as const),
    title: reading.title,
    sides: reading.sides.map((side) => sideOf(side, refOf)),
    reading: reading.reading,
    why: reading.why,
  };
  if (match !== undefined) {
    const problem = disagreement(reading, match, refOf);
    if (problem === undefined) return { ...read, status: 'resolved' };
    const sides = match.sides.map((side) => sideOf(side, refOf));
    return { ...read, sides, ...withoutUndefined({ difference: match.difference ?? difference }), status: 'unresolved', problem };
  }
  if (owner === undefined) return { ...read, status: 'resolved' };
  const problem = `reading ${reading.id} resolves '${reading.subject}', which the document no longer contains; remove the reading or correct the figures`;
  return { ...read, status: 'stale', problem };
}

function unreadEntry(found: Found, refOf: RefOf): ReconciledEntry {
  const difference = found.difference === undefined ? '' : `, difference ${found.difference}`;
  return {
    kind: 'contradiction',
    subject: found.subject,
    found: found.by,
    title: found.title,
    sides: found.sides.map((side) => sideOf(side, refOf)),
    ...withoutUndefined({ difference: found.difference }),
    status: 'unresolved',
    problem:
      `${sidesText(found.sides, refOf)}${difference}: no reading says which holds; ` +
      `add a reading with subject '${found.subject}', these sides and the reading chosen`,
  };
}

/** Why the reading does not resolve what was found under its subject, or undefined where it does. */
function disagreement(reading: Reading, found: Found, refOf: RefOf): string | undefined {
  const missing = found.sides.filter(({ value }) => !reading.sides.some((side) => sameValue(side.value, value)));
  if (missing.length > 0) {
    const read = reading.sides.map(({ value }) => value).join(' and ');
    return (
      `the document says ${sidesText(found.sides, refOf)}, reading ${reading.id} was chosen between ${read}; ` +
      'the document changed under the reading: choose again and state these sides'
    );
  }
  if (reading.difference === undefined || found.difference === undefined) return undefined;
  if (!isFigure(reading.difference) || sameValue(reading.difference, found.difference)) return undefined;
  return `the difference is ${found.difference}, reading ${reading.id} states ${reading.difference}; correct it`;
}

function sidesText(sides: FoundContradiction['sides'], refOf: RefOf): string {
  return sides.map(({ clause, value }) => `${value} (${refOf(clause)})`).join(' and ');
}

function sideOf(side: { clause: string; value: string; says?: string | undefined }, refOf: RefOf): ReconciledSide {
  return { clause: side.clause, ref: refOf(side.clause), value: side.value, ...withoutUndefined({ says: side.says }) };
}

function withoutUndefined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
