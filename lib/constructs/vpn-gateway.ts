import { VpnaasEndpointGroupV2 } from '@cdktf/provider-openstack/lib/vpnaas-endpoint-group-v2';
import { VpnaasIkePolicyV2 } from '@cdktf/provider-openstack/lib/vpnaas-ike-policy-v2';
import { VpnaasIpsecPolicyV2 } from '@cdktf/provider-openstack/lib/vpnaas-ipsec-policy-v2';
import { VpnaasServiceV2 } from '@cdktf/provider-openstack/lib/vpnaas-service-v2';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';

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
  /**
   * Diffie-Hellman group, of 2048 bits or more.
   * @default 'group14'
   */
  readonly pfs?: 'group14' | 'group15' | 'group16' | 'group19' | 'group20' | 'group21';
}

/** The near end of all IPsec tunnels of a router: IKE version 2, AES-256, SHA-256. */
export class VpnGateway extends Construct {
  readonly serviceId: string;
  readonly ikePolicyId: string;
  readonly ipsecPolicyId: string;
  readonly endpointGroupId: string;

  constructor(scope: Construct, id: string, { routerId, subnetIds, lines, after = [], pfs = 'group14' }: VpnGatewayProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    stack.standsFor(this, lines);
    const name = resourceName(stack.contract.id, 'vpn');
    const strength = { name, encryptionAlgorithm: 'aes-256', authAlgorithm: 'sha256', pfs };
    this.ikePolicyId = new VpnaasIkePolicyV2(this, 'ike-policy', {
      ...strength,
      ikeVersion: 'v2',
      phase1NegotiationMode: 'main',
      lifetime: [{ units: 'seconds', value: 28800 }],
    }).id;
    this.ipsecPolicyId = new VpnaasIpsecPolicyV2(this, 'ipsec-policy', {
      ...strength,
      transformProtocol: 'esp',
      encapsulationMode: 'tunnel',
      lifetime: [{ units: 'seconds', value: 3600 }],
    }).id;
    this.serviceId = new VpnaasServiceV2(this, 'service', { name, routerId, ...(after.length === 0 ? {} : { dependsOn: [...after] }) }).id;
    this.endpointGroupId = new VpnaasEndpointGroupV2(this, 'endpoints', { name, type: 'subnet', endpoints: [...subnetIds] }).id;
  }
}
