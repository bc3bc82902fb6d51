import { floor } from './floor';
import { physicalServerDemands } from './physical-server-demands';
import type { Rule } from './rule';

/** Every physical server has the contracted number of host bus adapters. */
export const physicalServerAdapters: Rule = {
  id: 'physical-server-adapters',
  severity: 'error',
  summary: 'every physical server has the contracted number of host bus adapters',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      yield* floor(about, server.hostBusAdapters, demands.hostBusAdapters, {
        what: `the host bus adapter count of ${type}`,
        fix: (required) => `choose a server type with ${required} host bus adapters or more`,
      });
    }
  },
};
