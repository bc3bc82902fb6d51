import { gpuNodeDemands } from './gpu-node-demands';
import { missingFrom } from './missing-from';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** The cards of a GPU node compute in every contracted precision. */
export const gpuNodePrecisions: Rule = {
  id: 'gpu-node-precisions',
  severity: 'error',
  summary: 'the cards of every GPU node compute in every contracted precision',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      if (demands.precisions === undefined) continue;
      const { all, clause } = demands.precisions;
      const { precisions } = node;
      if (!precisions.known) {
        yield unknownValue(about, precisions, clause, `the precisions of ${type}, which must include ${all.join(', ')}`);
        continue;
      }
      const missing = missingFrom(precisions.value, all);
      if (missing.length > 0) {
        yield {
          ...about,
          origin: precisions.origin,
          clause,
          message: `${type} computes in ${precisions.value.join(', ') || 'no precision'}, the contract requires ${missing.join(', ')} too`,
          fix: `choose a GPU node type that computes in ${all.join(', ')}`,
        };
      }
    }
  },
};
