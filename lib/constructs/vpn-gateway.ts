import { VpnaasEndpointGroupV2 } from '@cdktf/provider-openstack/lib/vpnaas-endpoint-group-v2';
import { VpnaasServiceV2 } from '@cdktf/provider-openstack/lib/vpnaas-service-v2';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { atLeastOne, refuseProps } from './refuse-props';

export interface VpnGatewayProps {
  readonly routerId: string;
  /** Contract lines of the tunnels. */
  readonly lines: readonly string[];
  /** Subnets that tunnels reach. */
  readonly subnetIds: readonly string[];
  /**
   * What must be there before the service starts, such as the router's interfaces.
   * @default [] - nothing
   */
  readonly after?: readonly ITerraformDependable[];
}

/** The near end of all IPsec tunnels of a router. */
export class VpnGateway extends Construct {
  readonly serviceId: string;
  readonly endpointGroupId: string;

  constructor(scope: Construct, id: string, { routerId, subnetIds, lines, after = [] }: VpnGatewayProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [atLeastOne('subnetIds', 'subnet', subnetIds), atLeastOne('lines', 'line', lines)]);
    stack.standsFor(this, lines);
    const name = resourceName(stack.contract.id, 'vpn');
    this.serviceId = new VpnaasServiceV2(this, 'service', { name, routerId, ...(after.length === 0 ? {} : { dependsOn: [...after] }) }).id;
    this.endpointGroupId = new VpnaasEndpointGroupV2(this, 'endpoints', { name, type: 'subnet', endpoints: [...subnetIds] }).id;
  }
}
