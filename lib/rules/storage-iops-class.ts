import { limitedStorage } from './limited-storage';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/**
 * No volume or storage type is allowed more IOPS than the class of its tier (单盘 IOPS 2000-5000). Whether the upper figure binds or only names
 * the class is the reading `iops-class`: it is a warning unless told that it is a limit.
 */
export const storageIopsClass: Rule = {
  id: 'storage-iops-class',
  severity: 'warning',
  summary: 'no volume or storage type is allowed more IOPS than the class that its tier is named for',
  *check({ contract, inventory }) {
    const severity = contract.setting('iops-class') === 'limit' ? 'error' : 'warning';
    for (const { about, storage } of limitedStorage(inventory)) {
      const { line, iopsLimit } = storage;
      const span = contract.lineOfKind(line, 'block-storage')?.requires?.iopsClass;
      if (span === undefined) continue;
      if (!iopsLimit.known) {
        yield unknownValue(about, iopsLimit, span.clause, `the QoS limit, and the class ends at ${span.to}`);
      } else if (iopsLimit.value.gt(span.to)) {
        yield {
          ...about,
          severity,
          origin: iopsLimit.origin,
          clause: span.clause,
          message: `the QoS limit is ${iopsLimit.value}, the tier is the class of ${span.from} to ${span.to}`,
          fix: `choose a storage type limited to ${span.to} or less`,
        };
      }
    }
  },
};
