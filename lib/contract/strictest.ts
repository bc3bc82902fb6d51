import type { Minimum } from './statement';

/** The highest of several statements of one floor; of equal ones the one that the document makes first. */
export function strictest<M extends Minimum>(statements: readonly M[]): M | undefined {
  return statements.reduce<M | undefined>(
    (highest, each) => (highest === undefined || each.atLeast.gt(highest.atLeast) ? each : highest),
    undefined,
  );
}
