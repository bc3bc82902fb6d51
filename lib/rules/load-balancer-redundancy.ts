import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/**
 * Every load balancer is redundant where the contract wants no single point of failure. The algorithms and protocols that it
 * names are what the service must be able to do; no load balancer has to use them all, and none is refused for using others.
 */
export const loadBalancerRedundancy: Rule = {
  id: 'load-balancer-redundancy',
  severity: 'error',
  summary: 'every load balancer is redundant where the contract wants no single point of failure',
  *check({ contract, inventory }) {
    for (const { name, line, redundant } of inventory.loadBalancers) {
      const clause = contract.lineOfKind(line, 'load-balancer')?.requires?.redundant?.clause;
      if (clause === undefined) continue;
      const about = { subject: { noun: 'load balancer', name }, line };
      if (!redundant.known)
        yield unknownValue(about, redundant, clause, 'whether there is a single point of failure, which there must not be');
      else if (!redundant.value) {
        yield {
          ...about,
          origin: redundant.origin,
          clause,
          message: 'a single point of failure, the contract requires redundancy',
          fix: 'use a redundant load balancer (in Octavia a topology of ACTIVE_STANDBY)',
        };
      }
    }
  },
};
