import { floor } from './floor';
import { physicalServerDemands } from './physical-server-demands';
import type { Rule } from './rule';

/** Every physical server has the contracted number of processors (双路 is two). */
export const physicalServerSockets: Rule = {
  id: 'physical-server-sockets',
  severity: 'error',
  summary: 'every physical server has the contracted number of processors',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      yield* floor(about, server.sockets, demands.sockets, {
        what: `the socket count of ${type}`,
        fix: (required) => `choose a server type with ${required} processors or more`,
      });
    }
  },
};
