import { physicalServerDemands } from './physical-server-demands';
import { portFloor } from './port-floor';
import type { Rule } from './rule';

/** Every physical server has the contracted number of network ports of the contracted speed. */
export const physicalServerPorts: Rule = {
  id: 'physical-server-ports',
  severity: 'error',
  summary: 'every physical server has the contracted number of network ports of the contracted speed',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      yield* portFloor(about, server.ports, demands.ports, type);
    }
  },
};
