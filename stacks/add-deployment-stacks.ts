import type { Construct } from 'constructs';
import type { DeploymentStack, DeploymentStackProps } from './deployment-stack';
import { EntitlementStack } from './entitlement-stack';
import { MetalStack } from './metal-stack';
import { ServersStack } from './servers-stack';
import { ServicesStack } from './services-stack';

/** The four stacks of a deployment, in the order in which they are deployed. */
export function addDeploymentStacks(scope: Construct, props: DeploymentStackProps): DeploymentStack[] {
  return [EntitlementStack, ServersStack, MetalStack, ServicesStack].map((Stack) => new Stack(scope, props));
}
