import type { Construct } from 'constructs';
import { ContractStack, type ContractStackProps } from '../lib/constructs/contract-stack';
import type { Deployment } from '../lib/deployment/deployment';
import { type StackKind, stackName } from '../lib/openstack/resource-name';

export interface DeploymentStackProps extends Pick<ContractStackProps, 'mode'> {
  readonly deployment: Deployment;
}

/** One of the four stacks of a deployment, named after its contract and working through its own entry of `clouds.yaml`. */
export abstract class DeploymentStack extends ContractStack {
  protected readonly deployment: Deployment;

  constructor(scope: Construct, kind: StackKind, { deployment, mode = 'online' }: DeploymentStackProps) {
    const { contract, platform, document } = deployment;
    super(scope, stackName(contract.id, kind), { contract, platform, cloud: document.clouds[kind], mode });
    this.deployment = deployment;
  }
}
