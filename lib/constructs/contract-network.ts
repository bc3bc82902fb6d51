import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/networking-network-v2';
import { NetworkingRbacPolicyV2 } from '@cdktf/provider-openstack/lib/networking-rbac-policy-v2';
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/networking-subnet-v2';
import { Construct } from 'constructs';
import { ipv4Cidr, ipv6Cidr as ipv6Network } from '../deployment/address-fields';
import { allocationPools } from '../deployment/allocation-pools';
import { networkName, subnetName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { fits, refuseProps } from './refuse-props';

export interface ContractNetworkProps {
  readonly cidr: string;
  /**
   * Part of `cidr` that Neutron gives nobody by itself; it is for addresses that are named.
   * @default - Neutron gives any address
   */
  readonly static?: string | undefined;
  /** @default - no IPv6 */
  readonly ipv6Cidr?: string | undefined;
  /** @default [] - Neutron's own resolver */
  readonly dns?: readonly string[];
  /** Project of the customer's servers, which owns the network. */
  readonly projectId: string;
  /** Projects that may connect to the network as well, by name. */
  readonly sharedWith?: Readonly<Record<string, string>>;
}

/** The last prefix with room for servers beside the network's own addresses and a load balancer's. */
const SMALLEST = 28;

/** The network of the customer's servers, shared with the services that stand in front of them. No line of a contract counts it. */
export class ContractNetwork extends Construct {
  constructor(scope: Construct, id: string, props: ContractNetworkProps) {
    super(scope, id);
    const { cidr, static: reserved, ipv6Cidr, dns = [], projectId, sharedWith = {} } = props;
    const stack = ContractStack.of(this);
    refuseProps(this, [
      fits('cidr', ipv4Cidr, cidr),
      {
        when: Number(cidr.split('/')[1]) > SMALLEST,
        message: `cidr: expected a network of /${SMALLEST} or larger, which has room for servers, received '${cidr}'`,
      },
      ...(ipv6Cidr === undefined ? [] : [fits('ipv6Cidr', ipv6Network, ipv6Cidr)]),
    ]);
    const pools = reserved === undefined ? [] : allocationPools(cidr, reserved);
    refuseProps(this, [
      {
        when: reserved !== undefined && pools.length === 0,
        message: `static: expected a part that leaves addresses of ${cidr} for servers, received ${reserved}`,
      },
    ]);
    const { ipv6Pool } = stack.platform.document.networks;
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
      ...(reserved === undefined ? {} : { allocationPool: pools }),
      tags,
    });
    if (ipv6Cidr !== undefined) {
      new NetworkingSubnetV2(this, 'ipv6', {
        name: subnetName(stack.contract.id, 'ipv6'),
        networkId: network.id,
        tenantId: projectId,
        ipVersion: 6,
        cidr: ipv6Cidr,
        // From a pool of the cloud, whose networks its routers know the way to.
        ...(ipv6Pool === undefined ? {} : { subnetpoolId: stack.lookup.subnetPoolId(ipv6Pool) }),
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
