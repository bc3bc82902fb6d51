import { Quantity } from '../../../quantity/quantity';
import type { Check } from '../check';
import { nodesAtFloor } from '../nodes-at-floor';

/** GPU memory and compute ask for the same number of nodes. */
export const gpuTotals: Check = {
  subject: 'gpu-totals',
  by: 'arithmetic',
  *find(contract) {
    for (const { memoryLine, computeLine, forMemory, forCompute } of nodesAtFloor(contract)) {
      if (forMemory.eq(forCompute)) continue;
      yield {
        subject: `gpu-totals:${memoryLine.id}`,
        title: {
          en: 'At the floor of a node, memory and compute ask for different numbers of nodes',
          zh: '按整机下限，显存与算力所需整机数不同',
        },
        sides: [
          { clause: memoryLine.clause, value: forMemory.toString() },
          { clause: computeLine.clause, value: forCompute.toString() },
        ],
        difference: Quantity.of(forCompute.minus(forMemory).amount.abs(), 'node').toString(),
      };
    }
  },
};
