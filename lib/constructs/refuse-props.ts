import type { IConstruct } from 'constructs';
import type { Quantity } from '../quantity/quantity';
import { ConstructError } from './construct-error';

/** A condition under which props cannot be used, and the words for it: value received, value required. */
export interface Refusal {
  readonly when: boolean;
  readonly message: string;
}

/** Refuses an empty list. */
export function atLeastOne(property: string, what: string, list: readonly unknown[]): Refusal {
  return { when: list.length === 0, message: `${property}: expected at least one ${what}, received none` };
}

/** Refuses what is nothing or less. */
export function above0(property: string, amount: Quantity | number | undefined): Refusal {
  const nothing = amount !== undefined && (typeof amount === 'number' ? !(amount > 0) : !amount.amount.gt(0));
  return { when: nothing, message: `${property}: expected more than 0, received ${amount}` };
}

/** Throws when any of the refusals holds, naming the construct and all that is wrong with its props at once. */
export function refuseProps(construct: IConstruct, refusals: readonly Refusal[]): void {
  const messages = refusals.filter(({ when }) => when).map(({ message }) => message);
  if (messages.length > 0) throw new ConstructError(construct, messages.join('; '));
}
