import type { Minimum } from '../contract/statement';
import type { Unknown, Value } from '../inventory/value';
import type { Quantity } from '../quantity/quantity';
import type { Breach } from './rule';

type About = Pick<Breach, 'subject' | 'line'>;

/** A value that must reach a floor of the contract: nothing where it does, a breach where it doesn't, unknown where nobody can tell yet. */
export function* floor(
  about: About,
  value: Value<Quantity>,
  minimum: Minimum | undefined,
  words: { readonly what: string; readonly fix: (required: Quantity) => string },
): Generator<Breach> {
  if (minimum === undefined) return;
  const { atLeast, clause } = minimum;
  if (!value.known) yield unknownValue(about, value, clause, `${words.what}, which must be at least ${atLeast}`);
  else if (value.value.lt(atLeast)) {
    yield {
      ...about,
      origin: value.origin,
      clause,
      message: `${words.what} is ${value.value}, the contract requires at least ${atLeast}`,
      fix: words.fix(atLeast),
    };
  }
}

/** What a rule says of a value that cannot be known yet; never passed in silence. */
export function unknownValue(about: About, value: Unknown, clause: string, what: string): Breach {
  return {
    ...about,
    origin: value.origin,
    clause,
    severity: 'unknown',
    message: `cannot tell ${what}: ${value.reason}`,
    fix: 'check it again once the value is known, or state it in the configuration',
  };
}
