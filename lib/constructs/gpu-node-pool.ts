import type { Construct } from 'constructs';
import type { GpuNodePoolSpec } from '../deployment/deployment-schema';
import { gpuNodePoolItems } from '../inventory/items/gpu-node-pool-items';
import { BareMetalPool } from './bare-metal-pool';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';

export interface GpuNodePoolProps extends Omit<GpuNodePoolSpec, 'pool' | 'system'> {
  /** @default - no business system is named */
  readonly system?: string | undefined;
  /**
   * Nodes that replace others under a new name, new to old.
   * @default - no node is renamed
   */
  readonly renamedFrom?: Readonly<Record<string, string>> | undefined;
}

/** Bare-metal GPU nodes of one type. GPU memory and compute come together with the whole node, which draws on no other line. */
export class GpuNodePool extends BareMetalPool {
  constructor(scope: Construct, id: string, { nodes, type, image, lines, system, renamedFrom }: GpuNodePoolProps) {
    super(scope, id, { names: nodes, listedAs: 'nodes', nodeType: type, image, lines: [lines.memory, lines.compute], system, renamedFrom });
    const stack = ContractStack.of(this);
    refuseProps(this, [
      drawsOnLine(stack, 'lines.memory', lines.memory, 'gpu-memory'),
      drawsOnLine(stack, 'lines.compute', lines.compute, 'gpu-compute'),
    ]);
    stack.contribute(this, gpuNodePoolItems({ pool: id, lines, type, image, nodes }, stack.platform, originsOf(this)), [
      lines.memory,
      lines.compute,
    ]);
  }
}
