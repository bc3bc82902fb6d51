import type { Minimum } from '../contract/statement';
import { Quantity } from '../quantity/quantity';
import { floor } from './floor';
import { gpuNodeDemands } from './gpu-node-demands';
import type { Rule } from './rule';

/**
 * The cards of a GPU node are connected at the contracted rate, both directions added. A contract that prints no unit of a rate
 * (64Gbps/S) is written down in GB/s; by the reading `gpu-interconnect` its figure may count gigabits instead.
 */
export const gpuNodeInterconnect: Rule = {
  id: 'gpu-node-interconnect',
  severity: 'error',
  summary: 'the cards of every GPU node are connected at the contracted rate',
  *check(facts) {
    const inGigabits = facts.contract.setting('gpu-interconnect') === 'gigabits';
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      const minimum = inGigabits ? ofGigabits(demands.interconnect) : demands.interconnect;
      yield* floor(about, node.interconnect, minimum, {
        what: `the rate between the cards of ${type}`,
        fix: (required) => `choose a GPU node type whose cards are connected at ${required} or more`,
      });
    }
  },
};

/** The same figure, in gigabits. */
function ofGigabits(minimum: Minimum | undefined): Minimum | undefined {
  return minimum && { ...minimum, atLeast: Quantity.of(minimum.atLeast.amount, 'Gbps') };
}
