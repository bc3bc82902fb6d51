import { floor } from './floor';
import { physicalServerDemands } from './physical-server-demands';
import type { Rule } from './rule';

/** Every processor of a physical server has the contracted number of cores. */
export const physicalServerCores: Rule = {
  id: 'physical-server-cores',
  severity: 'error',
  summary: 'every processor of a physical server has the contracted number of cores',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      yield* floor(about, server.coresPerSocket, demands.coresPerSocket, {
        what: `the core count of a processor of ${type}`,
        fix: (required) => `choose a server type with ${required} a processor or more`,
      });
    }
  },
};
