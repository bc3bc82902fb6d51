import { floor } from './floor';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Rule } from './rule';

/** Every card of a GPU node has the contracted memory. */
export const gpuCardMemory: Rule = {
  id: 'gpu-card-memory',
  severity: 'error',
  summary: 'every card of a GPU node has the contracted memory',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      yield* floor(about, node.cardMemory, demands.cardMemory, {
        what: `the memory of a card of ${type}`,
        fix: (required) => `choose a GPU node type whose cards have ${required} or more`,
      });
    }
  },
};
