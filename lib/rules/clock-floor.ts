import type { Architecture, Minimum } from '../contract/statement';
import { strictest } from '../contract/strictest';
import type { Value } from '../inventory/value';
import type { Quantity } from '../quantity/quantity';
import { floor } from './floor';
import type { Breach } from './rule';
import { type About, unknownValue } from './unknown-value';

export interface ClockStatement extends Minimum {
  readonly architectures: readonly Architecture[];
}

interface Machine {
  readonly architecture: Value<Architecture>;
  readonly clock: Value<Quantity>;
}

/** The clock of a machine against the floors stated for its architecture, of which `choose` says which one rules. */
export function* clockFloor(
  about: About,
  { architecture, clock }: Machine,
  statements: readonly ClockStatement[],
  words: { readonly type: string; readonly choose: (statements: readonly ClockStatement[]) => Minimum | undefined },
): Generator<Breach> {
  const highest = strictest(statements);
  if (highest === undefined) return;
  if (!architecture.known) {
    yield unknownValue(about, architecture, highest.clause, `the architecture of ${words.type}, on which the required clock depends`);
    return;
  }
  const stated = statements.filter(({ architectures }) => architectures.includes(architecture.value));
  yield* floor(about, clock, words.choose(stated), {
    what: `the ${architecture.value} clock of ${words.type}`,
    fix: (required) => `choose a type of ${required} or more for ${architecture.value}`,
  });
}
