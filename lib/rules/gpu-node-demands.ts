import type { GpuNodeRequirement } from '../contract/line-schema';
import type { GpuNode } from '../inventory/inventory';
import type { Facts } from './rule';
import type { About } from './unknown-value';

interface DemandedNode {
  readonly node: GpuNode;
  readonly about: About;
  /** How a message names the type of the node. */
  readonly type: string;
  /** What the compute line that the node draws on demands of a whole node (整机配置要求). */
  readonly demands: GpuNodeRequirement;
}

/** The GPU nodes of the inventory of which the contract demands anything, with the demands. */
export function* gpuNodeDemands({ contract, inventory }: Facts): Generator<DemandedNode> {
  for (const node of inventory.gpuNodes) {
    const line = node.computeLine;
    const demands = line === undefined ? undefined : contract.lineOfKind(line, 'gpu-compute')?.requires?.node;
    if (line === undefined || demands === undefined) continue;
    yield { node, about: { subject: { noun: 'GPU node', name: node.name }, line }, type: `GPU node type '${node.nodeType}'`, demands };
  }
}
