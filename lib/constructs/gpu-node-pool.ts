import type { Construct } from 'constructs';
import type { GpuNodePoolSpec } from '../deployment/deployment-schema';
import { gpuNodePoolItems } from '../inventory/items/gpu-node-pool-items';
import { BareMetalPool } from './bare-metal-pool';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';

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
    super(scope, id, { names: nodes, nodeType: type, image, lines: [lines.memory, lines.compute], system, renamedFrom });
    const stack = ContractStack.of(this);
    stack.contribute(this, gpuNodePoolItems({ pool: id, lines, type, image, nodes }, stack.platform, originsOf(this)), [
      lines.memory,
      lines.compute,
    ]);
  }
}
