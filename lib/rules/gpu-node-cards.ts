import { floor } from './floor';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Rule } from './rule';

/** Every GPU node has the contracted number of cards. */
export const gpuNodeCards: Rule = {
  id: 'gpu-node-cards',
  severity: 'error',
  summary: 'every GPU node has the contracted number of cards',
  *check(facts) {
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      yield* floor(about, node.cards, demands.cards, {
        what: `the card count of ${type}`,
        fix: (required) => `choose a GPU node type with ${required} or more`,
      });
    }
  },
};
