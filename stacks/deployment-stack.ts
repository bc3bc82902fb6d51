import { dirname, resolve } from 'node:path';
import type { Construct } from 'constructs';
import { ContractStack, type ContractStackProps } from '../lib/constructs/contract-stack';
import type { StateProps } from '../lib/constructs/state-backend';
import type { Deployment } from '../lib/deployment/deployment';
import { type StackKind, stackName } from '../lib/openstack/resource-name';

export interface DeploymentStackProps extends Pick<ContractStackProps, 'mode'> {
  readonly deployment: Deployment;
  /**
   * Where Terraform keeps the state, in place of what the deployment says.
   * @default - as the deployment says
   */
  readonly state?: StateProps | undefined;
}

/** One of the four stacks of a deployment, named after its contract and working through its own entry of `clouds.yaml`. */
export abstract class DeploymentStack extends ContractStack {
  protected readonly deployment: Deployment;

  constructor(scope: Construct, kind: StackKind, { deployment, mode = 'online', state = stateOf(deployment) }: DeploymentStackProps) {
    const { contract, platform, document } = deployment;
    super(scope, stackName(contract.id, kind), { contract, platform, cloud: document.clouds[kind], mode, state });
    this.deployment = deployment;
  }
}

/** As the document says; a folder that it names is relative to it, as all files in a document are. */
function stateOf({ document: { state }, source }: Deployment): StateProps {
  return state.backend === 'local' && state.folder !== undefined
    ? { ...state, folder: resolve(dirname(source.file), state.folder) }
    : state;
}
