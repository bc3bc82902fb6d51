import type { Check } from './check';
import { caps } from './checks/caps';
import { sums } from './checks/sums';

/** Every way in which a document is compared with itself. */
export const checks: readonly Check[] = [sums, caps];
