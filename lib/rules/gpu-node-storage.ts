import { floor } from './floor';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Rule } from './rule';

/** Every GPU node has the contracted storage of its own. */
export const gpuNodeStorage: Rule = {
  id: 'gpu-node-storage',
  severity: 'error',
  summary: 'every GPU node has the contracted storage of its own',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      yield* floor(about, node.storage, demands.storage, {
        what: `the storage of ${type}`,
        fix: (required) => `choose a GPU node type with ${required} of storage or more`,
      });
    }
  },
};
