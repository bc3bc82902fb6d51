import { ComputeAggregateV2 } from '@cdktf/provider-openstack/lib/compute-aggregate-v2';
import { Construct } from 'constructs';
import { aggregateMetadata } from '../openstack/extra-specs';
import { aggregateName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';

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
    new ComputeAggregateV2(this, 'aggregate', {
      name: aggregateName(stack.contract.id, hostType),
      hosts: type.hosts,
      metadata: { ...aggregateMetadata(type), ...stack.metadata(lines) },
    });
    stack.standsFor(this, lines);
  }
}
