import { floor } from './floor';
import type { Rule } from './rule';

/** Logs are kept for the contracted time. A service that does not say how long promises nothing, which is a breach. */
export const logRetention: Rule = {
  id: 'log-retention',
  severity: 'error',
  summary: 'every log audit service keeps logs for the contracted time',
  *check({ contract, inventory }) {
    for (const { name, line, origin, retention } of inventory.coverage) {
      const minimum = contract.lineOfKind(line, 'log-audit')?.requires?.retention;
      if (minimum === undefined) continue;
      const about = { subject: { noun: 'service', name }, line };
      const fix = `state a retention of ${minimum.atLeast} or more`;
      if (retention === undefined) {
        const message = `no retention of logs is stated, the contract requires at least ${minimum.atLeast}`;
        yield { ...about, origin, clause: minimum.clause, message, fix };
      } else {
        yield* floor(about, retention, minimum, { what: 'the retention of logs', fix: () => fix });
      }
    }
  },
};
