import { gpuNodeDemands } from './gpu-node-demands';
import { missingFrom } from './missing-from';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** The chips of a GPU node are domestic where the contract demands it, with the maker's documents at hand. */
export const gpuChipOrigin: Rule = {
  id: 'gpu-chip-origin',
  severity: 'error',
  summary: 'GPU chips are domestic where the contract demands it, and the documents it asks of their maker are at hand',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      if (demands.domesticChip === undefined) continue;
      const { documents, clause } = demands.domesticChip;
      const { chipOrigin, chipDocuments } = node;
      if (!chipOrigin.known) {
        yield unknownValue(about, chipOrigin, clause, `the origin of the chips of ${type}, which must be domestic`);
      } else if (chipOrigin.value !== 'domestic') {
        yield {
          ...about,
          origin: chipOrigin.origin,
          clause,
          message: `the chips of ${type} are ${chipOrigin.value}, the contract requires domestic ones`,
          fix: 'choose a GPU node type with domestic chips',
        };
      }
      if (!chipDocuments.known) {
        yield unknownValue(about, chipDocuments, clause, `which documents there are for the chips of ${type}`);
        continue;
      }
      for (const missing of missingFrom(chipDocuments.value, documents)) {
        yield {
          ...about,
          origin: chipDocuments.origin,
          clause,
          message: `the chips of ${type} have no document '${missing}', which the contract requires`,
          fix: `obtain it from the chip's maker and record it with the node type`,
        };
      }
    }
  },
};
