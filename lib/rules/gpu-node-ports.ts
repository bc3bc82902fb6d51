import { Decimal } from '../quantity/decimal';
import { gpuNodeDemands } from './gpu-node-demands';
import { portFloor } from './port-floor';
import type { Rule } from './rule';

const ONE = new Decimal(1);

/** Every GPU node has the contracted network ports. Whether each must have the speed, or one, is the reading `gpu-ports`. */
export const gpuNodePorts: Rule = {
  id: 'gpu-node-ports',
  severity: 'error',
  summary: 'every GPU node has the contracted number of network ports of the contracted speed',
  *check(facts) {
    const oneIsEnough = facts.contract.setting('gpu-ports') === 'any-port';
    for (const { node, about, type, demands } of gpuNodeDemands(facts)) {
      const minimum = oneIsEnough && demands.ports !== undefined ? { ...demands.ports, count: ONE } : demands.ports;
      yield* portFloor(about, node.ports, minimum, type);
    }
  },
};
