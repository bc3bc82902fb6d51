import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** Where the contract wants memory allocated without sharing (内存不复用), no host promises more memory than it has. */
export const memoryOvercommit: Rule = {
  id: 'memory-overcommit',
  severity: 'error',
  summary: 'no host promises more memory than it has where the contract wants memory unshared',
  *check({ contract, inventory }) {
    for (const { name, hostType, memoryLine, memoryOvercommit: ratio } of inventory.servers) {
      const clause = contract.lineOfKind(memoryLine, 'memory')?.requires?.exclusive?.clause;
      if (clause === undefined) continue;
      const about = { subject: { noun: 'server', name }, line: memoryLine };
      if (!ratio.known) {
        yield unknownValue(about, ratio, clause, `the memory allocation ratio of host type '${hostType}', which may be at most 1`);
      } else if (ratio.value.gt(1)) {
        yield {
          ...about,
          origin: ratio.origin,
          clause,
          message: `host type '${hostType}' allocates memory ${ratio.value} times over, the contract requires memory that is not shared`,
          fix: 'set the memory allocation ratio of the host type to 1, or choose another',
        };
      }
    }
  },
};
