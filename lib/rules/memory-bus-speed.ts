import { floor } from './floor';
import type { Rule } from './rule';

/** Every server's memory runs at or above the contracted bus speed. */
export const memoryBusSpeed: Rule = {
  id: 'memory-bus-speed',
  severity: 'error',
  summary: 'the memory of every server runs at or above the contracted bus speed',
  *check({ contract, inventory }) {
    for (const server of inventory.servers) {
      yield* floor(
        { subject: { noun: 'server', name: server.name }, line: server.memoryLine },
        server.memoryBus,
        contract.lineOfKind(server.memoryLine, 'memory')?.requires?.bus,
        {
          what: `the memory bus of host type '${server.hostType}'`,
          fix: (required) => `choose a host type with memory at ${required} or more`,
        },
      );
    }
  },
};
