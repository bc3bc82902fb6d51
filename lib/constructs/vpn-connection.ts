import { isIP } from 'node:net';
import { VpnaasEndpointGroupV2 } from '@cdktf/provider-openstack/lib/vpnaas-endpoint-group-v2';
import { VpnaasIkePolicyV2 } from '@cdktf/provider-openstack/lib/vpnaas-ike-policy-v2';
import { VpnaasIpsecPolicyV2 } from '@cdktf/provider-openstack/lib/vpnaas-ipsec-policy-v2';
import { VpnaasSiteConnectionV2 } from '@cdktf/provider-openstack/lib/vpnaas-site-connection-v2';
import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { cidr } from '../deployment/address-fields';
import type { VpnSpec } from '../deployment/deployment-schema';
import { VPN_STRENGTH } from '../deployment/vpn-section';
import { vpnItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { atLeastOne, fits, type Refusal, refuseProps } from './refuse-props';
import type { VpnGateway } from './vpn-gateway';

const STAND_IN_KEY = 'stand-in of an offline stack, not a key';
const SHORTEST_KEY = 32;

export interface VpnConnectionProps extends Omit<VpnSpec, 'name' | keyof typeof VPN_STRENGTH> {
  readonly gateway: VpnGateway;
  /** @default 'aes-256' */
  readonly encryption?: VpnSpec['encryption'];
  /** @default 'sha256' */
  readonly integrity?: VpnSpec['integrity'];
  /** @default 'group14' - 2048 bits */
  readonly pfs?: VpnSpec['pfs'];
}

/**
 * A tunnel to one site: IKE version 2, AES-256 or stronger, SHA-256 or stronger, and perfect forward secrecy. Its pre-shared key is the sensitive variable `vpn_psk_<name>`; the provider keeps it in state, so the
 * state must be private. An offline stack has a stand-in for it.
 */
export class VpnConnection extends Construct {
  constructor(scope: Construct, id: string, props: VpnConnectionProps) {
    super(scope, id);
    const { line, peerAddress, peerNetworks, gateway, encryption = 'aes-256', integrity = 'sha256', pfs = 'group14' } = props;
    const stack = ContractStack.of(this);
    refuseProps(this, [
      atLeastOne('peerNetworks', 'network', peerNetworks),
      ...peerNetworks.map((network, index) => fits(`peerNetworks[${index}]`, cidr, network)),
      { when: isIP(peerAddress) === 0, message: `peerAddress: expected an IP address, received '${peerAddress}'` },
      drawsOnLine(stack, 'line', line, 'vpn'),
      ...refusalsOf({ encryption, integrity, pfs }),
    ]);
    stack.contribute(this, vpnItems({ name: id, line, peerAddress, peerNetworks }, originsOf(this)), [line]);
    const psk = new TerraformVariable(this, 'psk', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: `Pre-shared key of the VPN tunnel ${id}`,
      ...(stack.mode === 'offline' ? { default: STAND_IN_KEY } : {}),
    });
    const variable = `vpn_psk_${id.replaceAll('-', '_')}`;
    psk.overrideLogicalId(variable);
    psk.addValidation({
      condition: `\${length(var.${variable}) >= ${SHORTEST_KEY}}`,
      errorMessage: `The pre-shared key of the VPN tunnel ${id} must have at least ${SHORTEST_KEY} characters.`,
    });
    const name = resourceName(stack.contract.id, 'vpn', id);
    const strength = { name, encryptionAlgorithm: encryption, authAlgorithm: integrity, pfs };
    const ikePolicy = new VpnaasIkePolicyV2(this, 'ike-policy', {
      ...strength,
      ikeVersion: 'v2',
      phase1NegotiationMode: 'main',
      lifetime: [{ units: 'seconds', value: 28800 }],
    });
    const ipsecPolicy = new VpnaasIpsecPolicyV2(this, 'ipsec-policy', {
      ...strength,
      transformProtocol: 'esp',
      encapsulationMode: 'tunnel',
      lifetime: [{ units: 'seconds', value: 3600 }],
    });
    const peers = new VpnaasEndpointGroupV2(this, 'peer-networks', { name, type: 'cidr', endpoints: peerNetworks });
    new VpnaasSiteConnectionV2(this, 'connection', {
      name,
      vpnserviceId: gateway.serviceId,
      ikepolicyId: ikePolicy.id,
      ipsecpolicyId: ipsecPolicy.id,
      localEpGroupId: gateway.endpointGroupId,
      peerEpGroupId: peers.id,
      peerAddress,
      peerId: peerAddress,
      psk: psk.stringValue,
      dpd: [{ action: 'restart', interval: 30, timeout: 120 }],
    });
  }
}

/** What is weaker reaches a construct from plain JavaScript alone. */
function refusalsOf(chosen: Readonly<Record<keyof typeof VPN_STRENGTH, string>>): Refusal[] {
  return (['encryption', 'integrity', 'pfs'] as const).map((key) => {
    const allowed: readonly string[] = VPN_STRENGTH[key];
    return {
      when: !allowed.includes(chosen[key]),
      message: `${key}: expected one of ${allowed.join(', ')}, received '${chosen[key]}'`,
    };
  });
}
