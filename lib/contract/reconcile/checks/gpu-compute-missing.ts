import type { Check } from '../check';

/** GPU memory that must be leased with compute has a row of compute to be leased with. */
export const gpuComputeMissing: Check = {
  subject: 'gpu-compute-missing',
  by: 'comparison',
  *find(contract) {
    if (contract.linesOfKind('gpu-compute').length > 0) return;
    for (const line of contract.linesOfKind('gpu-memory')) {
      const lease = contract.document.jointLeases.find(({ lines }) => lines.includes(line.id));
      if (lease === undefined) continue;
      yield {
        subject: `gpu-compute-missing:${line.id}`,
        title: { en: `${line.id} must be leased with compute that has no row`, zh: `${line.id} 须与算力资源同租而清单无算力行` },
        sides: [
          { clause: line.clause, value: contract.entitlement(line)?.toString() ?? 'no quantity' },
          { clause: lease.clause, value: 'no compute row' },
        ],
      };
    }
  },
};
