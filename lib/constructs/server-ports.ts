import { NetworkingPortV2 } from '@cdktf/provider-openstack/lib/networking-port-v2';
import { NetworkingSecgroupRuleV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-rule-v2';
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/lib/networking-secgroup-v2';
import { Construct } from 'constructs';
import { networkRange } from '../deployment/network-range';
import { resourceName } from '../openstack/resource-name';
import { ConstructError } from './construct-error';
import { ContractStack } from './contract-stack';
import { type Entry, KeyedResources, literal, type Reference } from './keyed-resources';
import { atLeastOne, refuseProps } from './refuse-props';

/** A network that servers get a port in. */
export interface NetworkAttachment {
  readonly networkId: string;
  /** @default - whichever subnet Neutron chooses */
  readonly subnetId?: string | undefined;
  /**
   * Subnet of a second address.
   * @default - no IPv6 address
   */
  readonly ipv6SubnetId?: string | undefined;
}

/** A port that is open to a network, and why. */
export interface Ingress {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly from: string;
  readonly reason: string;
}

export interface ServerPortsProps {
  /** Names of the servers. */
  readonly servers: readonly string[];
  /** Contract lines that the servers draw on. */
  readonly lines: readonly string[];
  /** Networks by name, in the order of the servers' network cards. */
  readonly networks: Readonly<Record<string, NetworkAttachment>>;
  /** @default [] - nothing is open; each server may still open connections itself */
  readonly ingress?: readonly Ingress[];
  /**
   * Lets the servers reach each other on every port.
   * @default 'closed'
   */
  readonly amongThemselves?: 'open' | 'closed';
  /** @default - traffic is not limited */
  readonly qosPolicyId?: string;
  /** @default - no business system is named */
  readonly system?: string | undefined;
  /** @default - no server is renamed */
  readonly renamedFrom?: Readonly<Record<string, string>>;
}

/** The network cards of like servers and the security group around them; nothing is open that the props do not open. */
export class ServerPorts extends Construct {
  /** Ports by network, in the order of the network cards. */
  private readonly ports: readonly [NetworkAttachment, KeyedResources<object, Entry>][];
  private readonly group: NetworkingSecgroupV2;
  private readonly open = new Set<string>();

  constructor(scope: Construct, id: string, props: ServerPortsProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { servers, lines, networks, ingress = [], amongThemselves = 'closed', qosPolicyId, system, renamedFrom = {} } = props;
    const names = Object.keys(networks);
    refuseProps(this, [
      atLeastOne('networks', 'network', names),
      {
        when: names.some((name) => /^[0-9]+$/.test(name)),
        message: `networks: expected names that start with a letter, received '${names.join("', '")}'`,
      },
    ]);
    const name = resourceName(stack.contract.id, scope.node.id);
    const tags = stack.tags(lines, system);
    this.group = new NetworkingSecgroupV2(this, 'security-group', { name, tags });
    for (const rule of ingress) this.admit(rule);
    if (amongThemselves === 'open') this.openAmongThemselves();
    const entries = Object.fromEntries(servers.map((server) => [server, {}]));
    this.ports = Object.entries(networks).map(([network, attachment]) => {
      const port = new KeyedResources(this, network, {
        type: NetworkingPortV2,
        entries,
        renamedFrom,
        config: ({ key }) => ({
          name: `${stack.contract.id}-${key}-${network}`,
          networkId: attachment.networkId,
          securityGroupIds: [this.group.id],
          tags,
          ...(attachment.subnetId === undefined ? {} : { fixedIp: fixedIps(attachment) }),
          ...(qosPolicyId === undefined ? {} : { qosPolicyId }),
        }),
      });
      return [attachment, port];
    });
  }

  /** The `network` blocks of the servers, one a card, in order. */
  get networkBlocks(): { port: string }[] {
    return this.ports.map(([, port]) => ({ port: port.same.id }));
  }

  /** Opens a port to a network, once however often it is asked for: Neutron refuses the same rule twice. */
  admit({ protocol, port, from, reason }: Ingress): void {
    refuseProps(this, [
      {
        when: !Number.isInteger(port) || port < 1 || port > 65535,
        message: `ingress: expected a port from 1 to 65535, received ${port}`,
      },
      {
        when: !from.includes('/') || networkRange(from) === undefined,
        message: `ingress: expected the network that the port is open to, such as '10.30.0.0/16', received '${from}'`,
      },
      {
        when: reason.trim() === '' || reason.length > 255,
        message: `ingress: expected why the port is open, in at most 255 characters, received '${reason}'`,
      },
    ]);
    const key = `${protocol}-${port}-${from.replaceAll(/[.:/]/g, '-')}`;
    if (this.open.has(key)) return;
    this.open.add(key);
    new NetworkingSecgroupRuleV2(this, `ingress-${key}`, {
      securityGroupId: this.group.id,
      direction: 'ingress',
      ethertype: from.includes(':') ? 'IPv6' : 'IPv4',
      protocol,
      portRangeMin: port,
      portRangeMax: port,
      remoteIpPrefix: from,
      description: literal(reason),
    });
  }

  /** The IPv4 address of the first card, from a resource with the servers' own keys. */
  get sameAddress(): string {
    return addressOf(this.first, (port) => port.same);
  }

  /** The port of the first card of one server. */
  port(server: string): Reference {
    return this.first[1].one(server);
  }

  /** The IPv4 address of the first card of one server. */
  address(server: string): string {
    return addressOf(this.first, (port) => port.one(server));
  }

  private get first(): [NetworkAttachment, KeyedResources<object, Entry>] {
    const [first] = this.ports;
    if (first === undefined) throw new ConstructError(this, 'expected at least one network, received none');
    return first;
  }

  private openAmongThemselves(): void {
    for (const ethertype of ['IPv4', 'IPv6']) {
      new NetworkingSecgroupRuleV2(this, `among-themselves-${ethertype.toLowerCase()}`, {
        securityGroupId: this.group.id,
        direction: 'ingress',
        ethertype,
        remoteGroupId: this.group.id,
      });
    }
  }
}

function fixedIps({ subnetId, ipv6SubnetId }: NetworkAttachment): { subnetId: string }[] {
  return [subnetId, ipv6SubnetId].filter((id) => id !== undefined).map((id) => ({ subnetId: id }));
}

/** Neutron does not say in which order it lists the addresses of a port with two: the IPv4 one is picked by its form. */
function addressOf(
  [{ ipv6SubnetId }, port]: [NetworkAttachment, KeyedResources<object, Entry>],
  pick: (port: KeyedResources<object, Entry>) => Reference,
): string {
  const reference = pick(port);
  if (ipv6SubnetId === undefined) return reference.attribute('all_fixed_ips[0]');
  const all = reference.attribute('all_fixed_ips').slice(2, -1);
  return `\${[for address in ${all} : address if !strcontains(address, ":")][0]}`;
}
