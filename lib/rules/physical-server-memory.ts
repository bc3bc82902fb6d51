import { floor } from './floor';
import { physicalServerDemands } from './physical-server-demands';
import type { Rule } from './rule';

/** Every physical server has the contracted memory, before any that is added. */
export const physicalServerMemory: Rule = {
  id: 'physical-server-memory',
  severity: 'error',
  summary: 'every physical server has the contracted memory',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      yield* floor(about, server.memory, demands.memory, {
        what: `the memory of ${type}`,
        fix: (required) => `choose a server type with ${required} of memory or more`,
      });
    }
  },
};
