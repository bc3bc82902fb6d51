import type { PhysicalServer } from '../inventory/inventory';
import { physicalServerDemands } from './physical-server-demands';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** Every physical server has the contracted number of disks, each of the contracted size and type. */
export const physicalServerDisks: Rule = {
  id: 'physical-server-disks',
  severity: 'error',
  summary: 'every physical server has the contracted number of disks of the contracted size and type',
  *check(facts) {
    for (const { server, about, type, demands } of physicalServerDemands(facts)) {
      if (demands.disks === undefined) continue;
      const { clause, ...required } = demands.disks;
      const { disks } = server;
      if (!disks.known) {
        yield unknownValue(about, disks, clause, `the disks of ${type}, which must be at least ${textOf(required)}`);
      } else if (!suffice(disks.value, required)) {
        yield {
          ...about,
          origin: disks.origin,
          clause,
          message: `${type} has ${textOf(disks.value)}, the contract requires at least ${textOf(required)}`,
          fix: `choose a server type with ${textOf(required)} or more`,
        };
      }
    }
  },
};

type Disks = Extract<PhysicalServer['disks'], { known: true }>['value'];

function suffice(disks: Disks, required: Disks): boolean {
  const sameType = disks.type.toLowerCase() === required.type.toLowerCase();
  return sameType && !disks.count.lt(required.count) && !disks.size.lt(required.size);
}

/** `2 × 600 GB SAS` */
function textOf({ count, size, type }: Disks): string {
  return `${count} × ${size} ${type}`;
}
