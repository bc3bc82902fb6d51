import { floor } from './floor';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Rule } from './rule';

/** Every GPU node has the contracted main memory. */
export const gpuNodeMemory: Rule = {
  id: 'gpu-node-memory',
  severity: 'error',
  summary: 'every GPU node has the contracted main memory',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      yield* floor(about, node.memory, demands.memory, {
        what: `the main memory of ${type}`,
        fix: (required) => `choose a GPU node type with ${required} of memory or more`,
      });
    }
  },
};
