import type { Rule } from './rule';

/**
 * A GPU node whose host is within the GPU price draws on no line but those leased together: its own processors, memory and
 * disks would otherwise be counted, and paid, a second time.
 */
export const gpuNodeDraws: Rule = {
  id: 'gpu-node-draws',
  severity: 'error',
  summary: 'a GPU node whose host is within the GPU price draws on no line but those leased together',
  *check({ contract, inventory }) {
    for (const { name, draws } of inventory.gpuNodes) {
      const lease = contract.document.jointLeases.find(
        ({ lines, hostIncluded }) => hostIncluded && draws.some(({ line }) => lines.includes(line)),
      );
      if (lease === undefined) continue;
      for (const { line, amount } of draws) {
        if (lease.lines.includes(line)) continue;
        yield {
          subject: { noun: 'GPU node', name },
          origin: amount.origin,
          line,
          clause: lease.clause,
          message: `a draw on '${line}', but the price of ${lease.lines.join(' and ')} includes the whole node`,
          fix: `remove the draw on '${line}'`,
        };
      }
    }
  },
};
