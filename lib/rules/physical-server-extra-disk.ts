import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** Every disk added to a physical server has the size and the type that its line counts (硬盘配置1-480GB SSD). */
export const physicalServerExtraDisk: Rule = {
  id: 'physical-server-extra-disk',
  severity: 'error',
  summary: 'every disk added to a physical server has the contracted size and type',
  *check({ contract, inventory }) {
    for (const { name, serverType, addedDisks } of inventory.physicalServers) {
      const line = addedDisks && contract.lineOfKind(addedDisks.line, 'physical-server-disk');
      const { diskSize, type } = line?.requires ?? {};
      if (addedDisks === undefined || line === undefined || (diskSize === undefined && type === undefined)) continue;
      const { disk } = addedDisks;
      const about = { subject: { noun: 'physical server', name }, line: line.id };
      const clause = diskSize?.clause ?? line.clause;
      const what = `a disk added to server type '${serverType}'`;
      const required = [diskSize && `${diskSize.atLeast}`, type].filter((part) => part !== undefined).join(' ');
      if (!disk.known) {
        yield unknownValue(about, disk, clause, `${what}, which must be at least ${required}`);
        continue;
      }
      const tooSmall = diskSize !== undefined && disk.value.size.lt(diskSize.atLeast);
      if (tooSmall || (type !== undefined && disk.value.type.toLowerCase() !== type.toLowerCase())) {
        yield {
          ...about,
          origin: disk.origin,
          clause,
          message: `${what} is ${disk.value.size} ${disk.value.type}, the contract requires at least ${required}`,
          fix: `add disks of ${required} or more`,
        };
      }
    }
  },
};
