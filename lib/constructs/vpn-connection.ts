import { VpnaasEndpointGroupV2 } from '@cdktf/provider-openstack/lib/vpnaas-endpoint-group-v2';
import { VpnaasSiteConnectionV2 } from '@cdktf/provider-openstack/lib/vpnaas-site-connection-v2';
import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import type { VpnSpec } from '../deployment/deployment-schema';
import { vpnItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';
import type { VpnGateway } from './vpn-gateway';

const STAND_IN_KEY = 'stand-in of an offline stack, not a key';

export interface VpnConnectionProps extends Omit<VpnSpec, 'name'> {
  readonly gateway: VpnGateway;
}

/**
 * A tunnel to one site. Its pre-shared key is the sensitive variable `vpn_psk_<name>`; the provider keeps it in state, so the
 * state must be private. An offline stack has a stand-in for it.
 */
export class VpnConnection extends Construct {
  constructor(scope: Construct, id: string, { line, peerAddress, peerNetworks, gateway }: VpnConnectionProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    stack.contribute(this, vpnItems({ name: id, line, peerAddress, peerNetworks }, originsOf(this)), [line]);
    const psk = new TerraformVariable(this, 'psk', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: `Pre-shared key of the VPN tunnel ${id}`,
      ...(stack.mode === 'offline' ? { default: STAND_IN_KEY } : {}),
    });
    psk.overrideLogicalId(`vpn_psk_${id.replaceAll('-', '_')}`);
    const name = resourceName(stack.contract.id, 'vpn', id);
    const peers = new VpnaasEndpointGroupV2(this, 'peer-networks', { name, type: 'cidr', endpoints: peerNetworks });
    new VpnaasSiteConnectionV2(this, 'connection', {
      name,
      vpnserviceId: gateway.serviceId,
      ikepolicyId: gateway.ikePolicyId,
      ipsecpolicyId: gateway.ipsecPolicyId,
      localEpGroupId: gateway.endpointGroupId,
      peerEpGroupId: peers.id,
      peerAddress,
      peerId: peerAddress,
      psk: psk.stringValue,
      dpd: [{ action: 'restart', interval: 30, timeout: 120 }],
    });
  }
}
