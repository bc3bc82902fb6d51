import type { Bilingual } from '../../document/fields';
import type { Reading } from '../reading-schema';
import type { Closing } from './check';

export interface ReconciledSide {
  readonly clause: string;
  /** How the document names the clause, such as `第五条1(1)`. */
  readonly ref: string;
  readonly value: string;
  /** The document's own words, where the reading quotes them. */
  readonly says?: string;
}

/** One contradiction or ambiguity of a document and what became of it. */
export interface ReconciledEntry {
  /** Of the reading; absent where none was written yet. */
  readonly id?: string;
  readonly kind: 'contradiction' | 'ambiguity';
  readonly subject?: string;
  /** How it is known: found by a check, or only because a reading names it. */
  readonly found: 'arithmetic' | 'comparison' | 'reading';
  readonly title: Bilingual;
  readonly sides: readonly ReconciledSide[];
  readonly difference?: string;
  readonly reading?: string;
  readonly why?: string;
  readonly setting?: NonNullable<Reading['setting']>;
  /** Other defensible readings, by name. */
  readonly alternatives?: Readonly<Record<string, string>>;
  /** Unresolved: found without a reading of these values. Stale: a reading of what no longer is there. */
  readonly status: 'resolved' | 'unresolved' | 'stale';
  /** What is wrong and what to do; absent where it is resolved. */
  readonly problem?: string;
}

/** A document laid against itself. */
export interface Reconciliation {
  readonly contract: string;
  readonly title: Bilingual;
  readonly entries: readonly ReconciledEntry[];
  /** What was computed and agrees. */
  readonly checked: readonly Closing[];
  /** Parts of one question (`K0-11`, `K0-11b`) count once. */
  readonly summary: {
    readonly contradictions: number;
    readonly ambiguities: number;
    readonly unresolved: number;
    readonly stale: number;
  };
}
