import { strictest } from '../contract/strictest';
import { clockFloor } from './clock-floor';
import { physicalServerDemands } from './physical-server-demands';
import type { Rule } from './rule';

/** Every physical server runs at or above the contracted clock speed. */
export const physicalServerClock: Rule = {
  id: 'physical-server-clock',
  severity: 'error',
  summary: 'every physical server runs at or above the contracted clock speed',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      yield* clockFloor(about, server, demands.clock ?? [], { type, choose: strictest });
    }
  },
};
