import { governingClock } from '../contract/minimum-clock';
import { clockFloor } from './clock-floor';
import type { Rule } from './rule';

/** Every server runs on hosts at or above the clock speed that the contract states for their architecture. */
export const vcpuClockSpeed: Rule = {
  id: 'vcpu-clock-speed',
  severity: 'error',
  summary: 'every server runs on hosts at or above the clock speed contracted for their architecture',
  *check({ contract, inventory }) {
    for (const server of inventory.servers) {
      yield* clockFloor(
        { subject: { noun: 'server', name: server.name }, line: server.vcpuLine },
        server,
        contract.lineOfKind(server.vcpuLine, 'vcpu-pool')?.requires?.clock ?? [],
        { type: `host type '${server.hostType}'`, choose: (stated) => governingClock(contract, stated) },
      );
    }
  },
};
