import type { CloudDocument } from './cloud-document';
import { COMPARISONS } from './comparisons';
import { breachOf, type Expectation, holds } from './expectation';
import { linesToSee } from './lines-to-see';
import type { Signed } from './signed';

export interface Compared {
  /** Figures that were compared, by kind. */
  readonly figures: Readonly<Record<string, number>>;
  readonly breaches: readonly string[];
  /** What the documents name and nothing was compared of. */
  readonly leftOut: readonly string[];
  /** Contract lines that a figure was compared with. */
  readonly lines: readonly string[];
}

/** Lays everything that was read back beside the documents. */
export function compare(signed: Signed, cloud: CloudDocument): Compared {
  const compared = COMPARISONS.map((comparison) => ({ comparison, expectations: comparison.expectations(signed, cloud) }));
  const all = compared.flatMap(({ expectations }) => expectations);
  const cited = linesOf(all, signed);
  return {
    figures: Object.fromEntries(compared.map(({ comparison, expectations }) => [comparison.kind, expectations.length])),
    breaches: all.filter((each) => !holds(each)).map(breachOf),
    leftOut: [
      ...compared.flatMap(({ comparison, expectations }) => {
        const seen = new Set(expectations.map(({ subject }) => subject));
        return [...new Set(comparison.subjects(signed))]
          .filter((subject) => !seen.has(subject))
          .map((subject) => `${comparison.kind}: ${subject}`);
      }),
      ...linesToSee(signed)
        .filter((line) => !cited.includes(line))
        .map((line) => `line ${line}`),
    ],
    lines: cited,
  };
}

/** In the order of the contract. */
function linesOf(expectations: readonly Expectation[], { contract }: Signed): string[] {
  const cited = new Set(expectations.map(({ line }) => line));
  return contract.lines.map(({ id }) => id).filter((id) => cited.has(id));
}
