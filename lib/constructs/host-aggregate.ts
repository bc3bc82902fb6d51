import { ComputeAggregateV2 } from '@cdktf/provider-openstack/lib/compute-aggregate-v2';
import { Construct } from 'constructs';
import { aggregateMetadata } from '../openstack/extra-specs';
import { aggregateName } from '../openstack/resource-name';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';
import { atLeastOne, refuseProps } from './refuse-props';

export interface HostAggregateProps {
  /** Host type of the platform; its hosts form the aggregate. */
  readonly hostType: string;
  /** Contract lines whose servers run on the hosts. */
  readonly lines: readonly string[];
}

/** The hosts of a type, with the clock and architecture that flavors ask for. Overcommit is Placement's: an aggregate's metadata does not set it. */
export class HostAggregate extends Construct {
  constructor(scope: Construct, id: string, { hostType, lines }: HostAggregateProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const type = stack.platform.hostType(hostType);
    refuseProps(this, [atLeastOne('hosts', `compute host of host type '${hostType}'`, type.hosts)]);
    new ComputeAggregateV2(this, 'aggregate', {
      name: claimName(this, 'host aggregate', aggregateName(stack.contract.id, hostType)),
      hosts: type.hosts,
      metadata: { ...aggregateMetadata(type), ...stack.metadata(lines) },
    });
    stack.standsFor(this, lines);
  }
}
