import { floor } from './floor';
import type { Rule } from './rule';

/** Every WAF set lets the contracted throughput pass; the figure is of each set. */
export const wafThroughput: Rule = {
  id: 'waf-throughput',
  severity: 'error',
  summary: 'every WAF set lets the contracted throughput pass',
  *check({ contract, inventory }) {
    for (const { name, line, throughput } of inventory.wafSets) {
      yield* floor({ subject: { noun: 'WAF set', name }, line }, throughput, contract.lineOfKind(line, 'waf')?.requires?.throughput, {
        what: 'the throughput',
        fix: (required) => `give the set ${required} or more`,
      });
    }
  },
};
