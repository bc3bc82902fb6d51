import type { Deployment } from '../deployment/deployment';
import { type StackKind, stackName } from '../openstack/resource-name';
import type { CloudSession } from './cloud-session';
import type { StackNeeds } from './needs/stack-needs';
import type { Trouble } from './obstacle';

/** What a check looks at: one stack, as the identity that deploys it. */
export interface Given {
  readonly deployment: Deployment;
  readonly kind: StackKind;
  readonly needs: StackNeeds;
  readonly cloud: CloudSession;
  /** Who may see what members cannot; absent where that identity cannot sign in. */
  readonly administrator?: CloudSession;
}

/** One thing that is looked at before a deployment. It yields what is in the way; a service that does not answer it throws as CloudFailure. */
export interface Check {
  readonly id: string;
  run(given: Given): AsyncIterable<Trouble>;
}

/** The command that deploys the entitlement of a contract. */
export function deployEntitlement({ contract }: Deployment): string {
  return `npx cdktf deploy ${stackName(contract.id, 'entitlement')}`;
}
