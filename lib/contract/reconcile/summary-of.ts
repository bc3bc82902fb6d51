import type { ReconciledEntry, Reconciliation } from './reconciliation';

export function summaryOf(entries: readonly ReconciledEntry[]): Reconciliation['summary'] {
  const count = (kind: ReconciledEntry['kind']): number => new Set(entries.filter((entry) => entry.kind === kind).map(questionOf)).size;
  return {
    contradictions: count('contradiction'),
    ambiguities: count('ambiguity'),
    unresolved: entries.filter(({ status }) => status === 'unresolved').length,
    stale: entries.filter(({ status }) => status === 'stale').length,
  };
}

/** `K0-11` and `K0-11b` are parts of one question. */
function questionOf({ id, subject }: ReconciledEntry): string | undefined {
  return id?.replace(/[a-z]$/, '') ?? subject;
}
