import type { Signed } from './signed';

/** Name of the project that the stack of a kind works in. */
export function projectOf({ contract }: Signed, kind: 'servers' | 'metal' | 'services'): string {
  return `${contract.id}-${kind}`;
}
