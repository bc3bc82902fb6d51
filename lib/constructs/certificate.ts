import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { certificateItems } from '../inventory/items/network-items';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';

export type CertificateProps = Omit<DeploymentDocument['certificates'][number], 'name'>;

/** A certificate whose key is made and kept outside Terraform, in the key manager: it counts, and nothing is created. */
export class Certificate extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CertificateProps,
  ) {
    super(scope, id);
    ContractStack.of(this).contribute(this, certificateItems({ name: id, ...props }, originsOf(this)), [props.line]);
  }

  /** Name or reference in the key manager, for a listener. */
  get secret(): string {
    return this.props.secret;
  }
}
