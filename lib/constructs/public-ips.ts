import { NetworkingFloatingipAssociateV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-associate-v2';
import { NetworkingFloatingipV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-v2';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { publicIpItems } from '../inventory/items/network-items';
import { ConstructError } from './construct-error';
import { ContractStack } from './contract-stack';
import { type Entry, KeyedResources } from './keyed-resources';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';

export interface PublicIpsProps {
  readonly line: string;
  /**
   * `ipv6` addresses are those of the servers' own ports: they count, and no resource is made for them.
   * @default 'ipv4'
   */
  readonly family?: 'ipv4' | 'ipv6';
  /** Names of the addresses. */
  readonly names: readonly string[];
  /**
   * What must be there before an address can be given to a port, such as the router's interfaces.
   * @default [] - nothing
   */
  readonly after?: readonly ITerraformDependable[];
}

/** Public addresses by name. An address stays with its name whatever it is given to. */
export class PublicIps extends Construct {
  readonly names: readonly string[];
  private readonly addresses: KeyedResources<object, Entry> | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PublicIpsProps,
  ) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, family = 'ipv4', names } = props;
    this.names = names;
    refuseProps(this, [{ when: names.length === 0, message: 'expected at least one name, received none' }]);
    stack.contribute(this, publicIpItems({ line, family, names: [...names] }, originsOf(this)), [line]);
    if (family === 'ipv6') return;
    this.addresses = new KeyedResources(this, 'address', {
      type: NetworkingFloatingipV2,
      entries: Object.fromEntries(names.map((name) => [name, {}])),
      config: ({ key }) => ({ pool: stack.platform.document.networks.external, description: key, tags: stack.tags([line]) }),
    });
  }

  /** Gives an address to a port. */
  assign(name: string, portId: string): void {
    if (this.addresses === undefined) throw new ConstructError(this, `expected an IPv4 address, received '${name}' of family ipv6`);
    const { after = [] } = this.props;
    new NetworkingFloatingipAssociateV2(this, `${name}-assignment`, {
      floatingIp: this.addresses.one(name).attribute('address'),
      portId,
      ...(after.length === 0 ? {} : { dependsOn: [...after] }),
    });
  }
}
