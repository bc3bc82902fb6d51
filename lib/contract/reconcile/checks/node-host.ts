import { sum } from '../../../quantity/decimal';
import { Quantity } from '../../../quantity/quantity';
import type { Unit } from '../../../quantity/unit';
import type { Contract } from '../../contract';
import type { LineKind } from '../../line-schema';
import type { Check, FoundContradiction } from '../check';
import { type NodesAtFloor, nodesAtFloor } from '../nodes-at-floor';

/** The processors, memory and disks of the GPU nodes fit into the lines that the nodes must be leased with. */
export const nodeHost: Check = {
  subject: 'node-host',
  by: 'arithmetic',
  *find(contract) {
    for (const nodes of nodesAtFloor(contract)) {
      const exceeded =
        exceedingPart(contract, nodes, 'cpuCores', 'vcpu-pool', 'core') ??
        exceedingPart(contract, nodes, 'memory', 'memory', 'GB') ??
        exceedingPart(contract, nodes, 'storage', 'block-storage', 'GB');
      if (exceeded !== undefined) yield exceeded;
    }
  },
};

type Part = 'cpuCores' | 'memory' | 'storage';

function exceedingPart(contract: Contract, nodes: NodesAtFloor, part: Part, kind: LineKind, unit: Unit): FoundContradiction | undefined {
  const floor = nodes.node[part];
  const lines = contract.linesOfKind(kind);
  const [first] = lines;
  if (floor === undefined || first === undefined) return undefined;
  const fewest = nodes.forMemory.lt(nodes.forCompute) ? nodes.forMemory : nodes.forCompute;
  const needed = Quantity.of(floor.atLeast.in(unit).times(fewest.amount), unit);
  const bought = Quantity.of(sum(lines.map((line) => inUnit(contract.entitlement(line), unit))), unit);
  if (!needed.gt(bought)) return undefined;
  return {
    subject: `node-host:${nodes.computeLine.id}`,
    title: { en: `${fewest} have more ${unit === 'core' ? 'processors' : part} than the lines hold`, zh: 'GPU 整机自带资源超出清单数量' },
    sides: [
      { clause: floor.clause, value: needed.toString() },
      { clause: first.clause, value: bought.toString() },
    ],
    difference: needed.minus(bought).toString(),
  };
}

/** A vCPU is laid beside a core as the document does that writes 核 for both. */
function inUnit(quantity: Quantity | undefined, unit: Unit): Quantity['amount'] {
  if (quantity === undefined) return Quantity.of(0, unit).amount;
  return unit === 'core' ? quantity.amount : quantity.in(unit);
}
