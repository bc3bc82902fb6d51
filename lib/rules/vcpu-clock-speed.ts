import type { Architecture } from '../contract/statement';
import type { Contract } from '../contract/contract';
import type { Minimum } from '../contract/statement';
import { floor } from './floor';
import type { Rule } from './rule';

/** Every server runs on hosts at or above the clock speed that the contract states for their architecture. */
export const vcpuClockSpeed: Rule = {
  id: 'vcpu-clock-speed',
  severity: 'error',
  summary: 'every server runs on hosts at or above the clock speed contracted for their architecture',
  *check({ contract, inventory }) {
    for (const server of inventory.servers) {
      const { architecture } = server;
      if (!architecture.known) continue;
      yield* floor(
        { subject: { noun: 'server', name: server.name }, line: server.vcpuLine },
        server.clock,
        minimumClock(contract, server.vcpuLine, architecture.value),
        {
          what: `the clock of ${architecture.value} host type '${server.hostType}'`,
          fix: (required) => `choose an ${architecture.value} host type of ${required} or more`,
        },
      );
    }
  },
};

/** The floor for an architecture. A document may state several; the reading `vcpu-clock` says which one rules. */
function minimumClock(contract: Contract, lineId: string, architecture: Architecture): Minimum | undefined {
  const statements = contract.lineOfKind(lineId, 'vcpu-pool')?.requires?.clock?.filter(({ architectures }) => architectures.includes(architecture)) ?? [];
  const weakestFirst = [...statements].sort((a, b) => a.atLeast.in('MHz').comparedTo(b.atLeast.in('MHz')));
  return contract.setting('vcpu-clock') === 'general' ? weakestFirst[0] : weakestFirst.at(-1);
}
