import type { Minimum } from '../contract/statement';
import { clockFloor } from './clock-floor';
import type { Rule } from './rule';
import { strictest } from './strictest';

/** Every server runs on hosts at or above the clock speed that the contract states for their architecture. */
export const vcpuClockSpeed: Rule = {
  id: 'vcpu-clock-speed',
  severity: 'error',
  summary: 'every server runs on hosts at or above the clock speed contracted for their architecture',
  *check({ contract, inventory }) {
    // A document may state several floors; the reading `vcpu-clock` says which one rules.
    const choose = contract.setting('vcpu-clock') === 'general' ? weakest : strictest;
    for (const server of inventory.servers) {
      yield* clockFloor(
        { subject: { noun: 'server', name: server.name }, line: server.vcpuLine },
        server,
        contract.lineOfKind(server.vcpuLine, 'vcpu-pool')?.requires?.clock ?? [],
        { type: `host type '${server.hostType}'`, choose },
      );
    }
  },
};

function weakest(statements: readonly Minimum[]): Minimum | undefined {
  return statements.reduce<Minimum | undefined>(
    (lowest, each) => (lowest === undefined || each.atLeast.lt(lowest.atLeast) ? each : lowest),
    undefined,
  );
}
