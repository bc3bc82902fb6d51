import { floor } from './floor';
import type { Rule } from './rule';

/** Every memory module added to a physical server has the size that its line counts (内存配置 1-32GB). */
export const physicalServerModuleSize: Rule = {
  id: 'physical-server-module-size',
  severity: 'error',
  summary: 'every memory module added to a physical server has the contracted size',
  *check({ contract, inventory }) {
    for (const { name, serverType, addedModules } of inventory.physicalServers) {
      if (addedModules === undefined) continue;
      const { line, size } = addedModules;
      const minimum = contract.lineOfKind(line, 'physical-server-memory')?.requires?.moduleSize;
      yield* floor({ subject: { noun: 'physical server', name }, line }, size, minimum, {
        what: `a memory module added to server type '${serverType}'`,
        fix: (required) => `add modules of ${required} or more`,
      });
    }
  },
};
