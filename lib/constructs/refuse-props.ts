import { Token } from 'cdktf';
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

/** What a value must be, such as a schema of the deployment's. */
interface Readable {
  safeParse(value: unknown): { readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined };
}

/** Refuses what a schema refuses; a value that Terraform alone will know is left to the cloud. */
export function fits(property: string, schema: Readable, value: string | number): Refusal {
  const message = Token.isUnresolved(value) ? undefined : schema.safeParse(value).error?.issues[0]?.message;
  const received = typeof value === 'number' ? value : `'${value}'`;
  return { when: message !== undefined, message: `${property}: ${message}, received ${received}` };
}

/** Refuses a list that has something twice. */
export function noneTwice(property: string, what: string, list: readonly (string | number)[]): Refusal {
  const twice = [...new Set(list.filter((value, index) => list.indexOf(value) !== index))];
  const received = twice.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ');
  return { when: twice.length > 0, message: `${property}: expected each ${what} once, received ${received} again` };
}

/** Throws when any of the refusals holds, naming the construct and all that is wrong with its props at once. */
export function refuseProps(construct: IConstruct, refusals: readonly Refusal[]): void {
  const messages = refusals.filter(({ when }) => when).map(({ message }) => message);
  if (messages.length > 0) throw new ConstructError(construct, messages.join('; '));
}
