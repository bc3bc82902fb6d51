import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** The FP16 that a GPU node is counted with is no more than its cards can do together: what is measured cannot exceed it. */
export const gpuMeasuredFp16: Rule = {
  id: 'gpu-measured-fp16',
  severity: 'error',
  summary: 'the FP16 that a GPU node is counted with does not exceed that of its cards together',
  *check({ contract, inventory }) {
    for (const { name, nodeType, computeLine, cards, cardFp16, nodeFp16 } of inventory.gpuNodes) {
      const line = computeLine === undefined ? undefined : contract.lineOfKind(computeLine, 'gpu-compute');
      if (line === undefined) continue;
      const clause = line.requires?.node?.fp16?.clause ?? line.clause;
      const about = { subject: { noun: 'GPU node', name }, line: line.id };
      const what = `whether the FP16 of GPU node type '${nodeType}' is within that of its cards`;
      if (!nodeFp16.known) yield unknownValue(about, nodeFp16, clause, what);
      else if (!cards.known) yield unknownValue(about, cards, clause, what);
      else if (!cardFp16.known) yield unknownValue(about, cardFp16, clause, what);
      else if (nodeFp16.value.gt(cardFp16.value.times(cards.value.amount))) {
        const together = cardFp16.value.times(cards.value.amount);
        yield {
          ...about,
          origin: nodeFp16.origin,
          clause,
          message: `FP16 of GPU node type '${nodeType}' is given as ${nodeFp16.value}, its ${cards.value} of ${cardFp16.value} reach ${together} together`,
          fix: 'correct the measured figure of the node type, or that of its card',
        };
      }
    }
  },
};
