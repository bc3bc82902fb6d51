import type { Bilingual } from '../../document/fields';
import type { Contract } from '../contract';

/** What one clause says, or what follows from it by arithmetic. */
export interface FoundSide {
  readonly clause: string;
  /** A comparable text as in the sides of a reading: `26334396.00`, `2.4 GHz`, `95 nodes`. */
  readonly value: string;
}

/** Two or more places of a document that cannot all hold as written. */
export interface FoundContradiction {
  /** The name by which a reading resolves it, such as `caps:gpu`. */
  readonly subject: string;
  readonly title: Bilingual;
  readonly sides: readonly FoundSide[];
  readonly difference?: string;
}

/** Figures that agree, written out: `955671.00 + 26334396.00 = 27290067.00`. */
export interface Closing {
  readonly subject: string;
  readonly figures: string;
}

/** One way in which a document can contradict itself. */
export interface Check {
  /** First part of the subjects that this check and no other finds. */
  readonly subject: string;
  readonly by: 'arithmetic' | 'comparison';
  find(contract: Contract): Iterable<FoundContradiction>;
  /** What the check computed and found to agree. */
  closes?(contract: Contract): Iterable<Closing>;
}
