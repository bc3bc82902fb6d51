import { Construct } from 'constructs';
import { GpuNodePool } from '../lib/constructs/gpu-node-pool';
import { PhysicalServerPool } from '../lib/constructs/physical-server-pool';
import { DeploymentStack, type DeploymentStackProps } from './deployment-stack';

/** Whole machines: GPU nodes and rented physical servers. */
export class MetalStack extends DeploymentStack {
  constructor(scope: Construct, props: DeploymentStackProps) {
    super(scope, 'metal', props);
    const { gpuNodes, physicalServers } = this.deployment.document;
    const nodes = new Construct(this, 'gpu-nodes');
    for (const { pool, ...spec } of gpuNodes) new GpuNodePool(nodes, pool, spec);
    const servers = new Construct(this, 'physical-servers');
    for (const { pool, ...spec } of physicalServers) new PhysicalServerPool(servers, pool, spec);
  }
}
