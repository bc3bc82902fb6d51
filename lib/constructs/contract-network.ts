import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/networking-network-v2';
import { NetworkingRbacPolicyV2 } from '@cdktf/provider-openstack/lib/networking-rbac-policy-v2';
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/networking-subnet-v2';
import { Construct } from 'constructs';
import { networkName, subnetName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';

export interface ContractNetworkProps {
  readonly cidr: string;
  /** @default - no IPv6 */
  readonly ipv6Cidr?: string | undefined;
  /** @default [] - Neutron's own resolver */
  readonly dns?: readonly string[];
  /** Project of the customer's servers, which owns the network. */
  readonly projectId: string;
  /** Projects that may connect to the network as well, by name. */
  readonly sharedWith?: Readonly<Record<string, string>>;
}

/** The network of the customer's servers, shared with the services that stand in front of them. No line of a contract counts it. */
export class ContractNetwork extends Construct {
  constructor(scope: Construct, id: string, { cidr, ipv6Cidr, dns = [], projectId, sharedWith = {} }: ContractNetworkProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    stack.standsFor(this, []);
    const tags = stack.tags([]);
    const network = new NetworkingNetworkV2(this, 'network', { name: networkName(stack.contract.id), tenantId: projectId, tags });
    const ofFamily = (version: 4 | 6) => dns.filter((address) => address.includes(':') === (version === 6));
    new NetworkingSubnetV2(this, 'ipv4', {
      name: subnetName(stack.contract.id, 'ipv4'),
      networkId: network.id,
      tenantId: projectId,
      ipVersion: 4,
      cidr,
      dnsNameservers: ofFamily(4),
      tags,
    });
    if (ipv6Cidr !== undefined) {
      new NetworkingSubnetV2(this, 'ipv6', {
        name: subnetName(stack.contract.id, 'ipv6'),
        networkId: network.id,
        tenantId: projectId,
        ipVersion: 6,
        cidr: ipv6Cidr,
        // Addresses only where a port asks for one: with SLAAC every port of the network would get one.
        ipv6AddressMode: 'dhcpv6-stateful',
        ipv6RaMode: 'dhcpv6-stateful',
        dnsNameservers: ofFamily(6),
        tags,
      });
    }
    for (const [name, targetTenant] of Object.entries(sharedWith)) {
      new NetworkingRbacPolicyV2(this, `shared-with-${name}`, {
        action: 'access_as_shared',
        objectType: 'network',
        objectId: network.id,
        targetTenant,
      });
    }
  }
}
