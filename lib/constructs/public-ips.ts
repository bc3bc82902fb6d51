import { NetworkingFloatingipAssociateV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-associate-v2';
import { NetworkingFloatingipV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-v2';
import { NetworkingPortV2 } from '@cdktf/provider-openstack/lib/networking-port-v2';
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-v2';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { publicIpItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { ConstructError } from './construct-error';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { type Entry, KeyedResources, literal } from './keyed-resources';
import { originsOf } from './origins-of';
import { atLeastOne, refuseProps } from './refuse-props';

export interface PublicIpsProps {
  readonly line: string;
  /**
   * `ipv4` addresses are floating ones, given to ports. Neutron has no floating IPv6 addresses: one is a port of the contract's own
   * network, which a load balancer takes as its own.
   * @default 'ipv4'
   */
  readonly family?: 'ipv4' | 'ipv6';
  /** Names of the addresses. */
  readonly names: readonly string[];
  /**
   * Why everyone may reach what answers on them; stands in the description of each.
   * @default - nothing is said
   */
  readonly reason?: string | undefined;
  /**
   * What IPv6 addresses are taken from.
   * @default - none; required for IPv6 addresses
   */
  readonly ipv6From?: { readonly networkId: string; readonly subnetId: string } | undefined;
  /**
   * What must be there before an address can be given to a port, such as the router's interfaces.
   * @default [] - nothing
   */
  readonly after?: readonly ITerraformDependable[];
}

type Ipv6Source = NonNullable<PublicIpsProps['ipv6From']>;

/** Public addresses by name. An address stays with its name whatever it is given to. */
export class PublicIps extends Construct {
  readonly names: readonly string[];
  readonly family: 'ipv4' | 'ipv6';
  private readonly addresses: KeyedResources<object, Entry>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PublicIpsProps,
  ) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, family = 'ipv4', names, ipv6From } = props;
    this.names = names;
    this.family = family;
    refuseProps(this, [
      atLeastOne('names', 'name', names),
      drawsOnLine(stack, 'line', line, 'public-ip'),
      {
        when: family === 'ipv6' && ipv6From === undefined,
        message: 'ipv6From: expected what IPv6 addresses are taken from, received none',
      },
    ]);
    stack.contribute(this, publicIpItems({ line, family, names: [...names] }, originsOf(this)), [line]);
    const entries = Object.fromEntries(names.map((name) => [name, {}]));
    this.addresses = ipv6From === undefined || family === 'ipv4' ? this.floating(entries) : this.reserved(entries, ipv6From);
  }

  /** Gives an IPv4 address to a port. */
  assign(name: string, portId: string): void {
    if (this.family === 'ipv6') throw new ConstructError(this, `expected an IPv4 address, received '${name}' of family ipv6`);
    const { after = [] } = this.props;
    new NetworkingFloatingipAssociateV2(this, `${name}-assignment`, {
      floatingIp: this.addresses.one(name).attribute('address'),
      portId,
      ...(after.length === 0 ? {} : { dependsOn: [...after] }),
    });
  }

  /** The port that holds an IPv6 address, for a load balancer to take. */
  portId(name: string): string {
    if (this.family === 'ipv4') throw new ConstructError(this, `expected an IPv6 address, received '${name}' of family ipv4`);
    return this.addresses.one(name).id;
  }

  private floating(entries: Record<string, Entry>): KeyedResources<object, Entry> {
    const stack = ContractStack.of(this);
    return new KeyedResources(this, 'address', {
      type: NetworkingFloatingipV2,
      entries,
      config: ({ key }) => ({
        pool: stack.platform.document.networks.external,
        description: this.described(key),
        tags: stack.tags([this.props.line]),
      }),
    });
  }

  private described(name: string): string {
    const { reason } = this.props;
    return reason === undefined ? name : `${name}: ${literal(reason)}`;
  }

  /** The group opens nothing: a load balancer that takes the port puts a group of its own in its place, and opens what it listens on. */
  private reserved(entries: Record<string, Entry>, { networkId, subnetId }: Ipv6Source): KeyedResources<object, Entry> {
    const stack = ContractStack.of(this);
    const tags = stack.tags([this.props.line]);
    const name = resourceName(stack.contract.id, 'public-ipv6');
    const group = new NetworkingSecgroupV2(this, 'security-group', { name, tags, deleteDefaultRules: true });
    return new KeyedResources(this, 'address', {
      type: NetworkingPortV2,
      entries,
      config: ({ key }) => ({
        name: `${stack.contract.id}-${key}`,
        description: this.described(key),
        networkId,
        fixedIp: [{ subnetId }],
        securityGroupIds: [group.id],
        tags,
      }),
    });
  }
}
