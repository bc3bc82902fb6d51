import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { certificateItems } from '../inventory/items/network-items';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';

export type CertificateProps = Omit<DeploymentDocument['certificates'][number], 'name'>;

/** A certificate whose key is made and kept outside Terraform, in the key manager: it counts, and nothing is created. */
export class Certificate extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CertificateProps,
  ) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [
      drawsOnLine(stack, 'line', props.line, 'ssl-certificate'),
      { when: props.secret === '', message: 'secret: expected a name or reference in the key manager, received none' },
    ]);
    stack.contribute(this, certificateItems({ name: id, ...props }, originsOf(this)), [props.line]);
  }

  /** Name or reference in the key manager, for a listener. */
  get secret(): string {
    return this.props.secret;
  }
}
