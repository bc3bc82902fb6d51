import type { Unknown } from '../inventory/value';
import type { Breach } from './rule';

/** What a breach is about: the item, and the contract line concerned. */
export type About = Pick<Breach, 'subject' | 'line'>;

/** What a rule says of a value that cannot be known yet; never passed in silence. */
export function unknownValue(about: About, value: Unknown, clause: string | undefined, what: string): Breach {
  return {
    ...about,
    origin: value.origin,
    ...(clause === undefined ? {} : { clause }),
    severity: 'unknown',
    message: `cannot tell ${what}: ${value.reason}`,
    fix: 'check it again once the value is known, or state it in the configuration',
  };
}
