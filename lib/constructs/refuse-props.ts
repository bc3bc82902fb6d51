import type { IConstruct } from 'constructs';
import { ConstructError } from './construct-error';

/** A condition under which props cannot be used, and the words for it: value received, value required. */
export interface Refusal {
  readonly when: boolean;
  readonly message: string;
}

/** Throws when any of the refusals holds, naming the construct and all that is wrong with its props at once. */
export function refuseProps(construct: IConstruct, refusals: readonly Refusal[]): void {
  const messages = refusals.filter(({ when }) => when).map(({ message }) => message);
  if (messages.length > 0) throw new ConstructError(construct, messages.join('; '));
}
