import type { Value } from '../inventory/value';
import { Quantity } from '../quantity/quantity';
import type { Breach } from './rule';
import { type About, unknownValue } from './unknown-value';

interface Ordered<T> {
  lt(other: T): boolean;
  toString(): string;
}

/** A value that must reach a floor of the contract: nothing where it does, a breach where it doesn't, unknown where nobody can tell yet. */
export function* floor<T extends Ordered<T>>(
  about: About,
  value: Value<T>,
  minimum: { readonly atLeast: T; readonly clause: string } | undefined,
  words: { readonly what: string; readonly fix: (required: T) => string },
): Generator<Breach> {
  if (minimum === undefined) return;
  const { atLeast, clause } = minimum;
  if (!value.known) yield unknownValue(about, value, clause, `${words.what}, which must be at least ${atLeast}`);
  else if (value.value.lt(atLeast)) {
    yield {
      ...about,
      origin: value.origin,
      clause,
      message: `${words.what} is ${value.value}, the contract requires at least ${inUnitsOfBoth(atLeast, value.value)}`,
      fix: words.fix(atLeast),
    };
  }
}

/** `15.36 TB (15360 GB)`: the floor as the clause writes it, and in the unit of the value where that is another. */
function inUnitsOfBoth(required: unknown, received: unknown): string {
  const differ = required instanceof Quantity && received instanceof Quantity && required.unit !== received.unit;
  return differ ? `${required} (${required.to(received.unit)})` : String(required);
}
