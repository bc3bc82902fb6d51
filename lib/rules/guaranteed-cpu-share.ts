import { floor } from './floor';
import type { Rule } from './rule';

/** Every virtual processor is guaranteed the contracted share of a physical one. */
export const guaranteedCpuShare: Rule = {
  id: 'guaranteed-cpu-share',
  severity: 'error',
  summary: 'every virtual processor is guaranteed the contracted share of a physical one',
  *check({ contract, inventory }) {
    for (const server of inventory.servers) {
      yield* floor(
        { subject: { noun: 'server', name: server.name }, line: server.vcpuLine },
        server.guaranteedShare,
        contract.lineOfKind(server.vcpuLine, 'vcpu-pool')?.requires?.guaranteedShare,
        {
          what: `the guaranteed share of a core on host type '${server.hostType}'`,
          fix: (required) => `choose a host type that guarantees ${required} of a core or more`,
        },
      );
    }
  },
};
