import { Testing } from 'cdktf';
import { type ContractFolder, loadContractFolder } from '../../lib/deployment/load-contract-folder';
import type { DeploymentStack } from '../../stacks/deployment-stack';
import { EntitlementStack } from '../../stacks/entitlement-stack';
import { MetalStack } from '../../stacks/metal-stack';
import { ServersStack } from '../../stacks/servers-stack';
import { ServicesStack } from '../../stacks/services-stack';

export interface Stacks extends ContractFolder {
  readonly stacks: readonly DeploymentStack[];
}

/** The four stacks of a contract of this repository, planned without a cloud. */
export function stacksOf(contract: string): Stacks {
  const folder = loadContractFolder(`contracts/${contract}`);
  const app = Testing.app();
  const props = { deployment: folder.deployment, mode: 'offline' } as const;
  return { ...folder, stacks: [EntitlementStack, ServersStack, MetalStack, ServicesStack].map((Stack) => new Stack(app, props)) };
}
