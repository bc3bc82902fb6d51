import { LbFlavorV2 } from '@cdktf/provider-openstack/lib/lb-flavor-v2';
import { LbFlavorprofileV2 } from '@cdktf/provider-openstack/lib/lb-flavorprofile-v2';
import { Construct } from 'constructs';
import { AMPHORA } from '../openstack/load-balancer-provider';
import { loadBalancerFlavorName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';

export interface LoadBalancerFlavorProps {
  /** Contract lines whose load balancers have the flavor. */
  readonly lines: readonly string[];
}

/** Load balancers that survive the loss of one machine: Octavia's active and standby pair. */
export class LoadBalancerFlavor extends Construct {
  constructor(scope: Construct, id: string, { lines }: LoadBalancerFlavorProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const name = loadBalancerFlavorName(stack.contract.id);
    const profile = new LbFlavorprofileV2(this, 'profile', {
      name,
      providerName: AMPHORA,
      flavorData: JSON.stringify({ loadbalancer_topology: 'ACTIVE_STANDBY' }),
    });
    new LbFlavorV2(this, 'flavor', { name, flavorProfileId: profile.id });
    stack.standsFor(this, lines);
  }
}
