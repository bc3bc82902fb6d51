import { floor } from './floor';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Rule } from './rule';

/** Every GPU node has the contracted number of processor cores. */
export const gpuNodeProcessor: Rule = {
  id: 'gpu-node-processor',
  severity: 'error',
  summary: 'every GPU node has the contracted number of processor cores',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      yield* floor(about, node.cpuCores, demands.cpuCores, {
        what: `the core count of ${type}`,
        fix: (required) => `choose a GPU node type with ${required} or more`,
      });
    }
  },
};
