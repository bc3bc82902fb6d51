import { Construct } from 'constructs';
import type { LoadBalancerSpec } from '../deployment/deployment-schema';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { LoadBalancerListener } from './load-balancer-listener';
import { newLoadBalancer } from './new-load-balancer';
import { atLeastOne, refuseProps } from './refuse-props';
import type { WafSet } from './waf-set';

type Listener = LoadBalancerSpec['listeners'][number];

export interface WafEntryProps {
  /** The sets that protect the load balancer, by name. */
  readonly sets: Readonly<Record<string, WafSet>>;
  /** Listeners of the protected load balancer; the entry has the same. A WAF reads HTTP and HTTPS alone. */
  readonly listeners: readonly Pick<Listener, 'name' | 'protocol' | 'port' | 'certificate'>[];
  /**
   * Certificates that HTTPS listeners name: the name of a certificate container of the key manager in this project, or a reference.
   * @default - none
   */
  readonly certificates?: Readonly<Record<string, string>>;
  readonly subnet: { readonly id: string; readonly cidr: string };
  /** Contract lines of the sets. */
  readonly lines: readonly string[];
  /**
   * Port that has the virtual address already, such as a public IPv6 address.
   * @default - an address of the subnet
   */
  readonly portId?: string | undefined;
  /**
   * Networks that may connect.
   * @default - everyone who reaches the address
   */
  readonly allowedFrom?: readonly string[] | undefined;
}

/** A path that a WAF server answers by itself: it says that the server works, whatever the protected site does. */
export const WAF_HEALTH_PATH = '/pactform-waf-health';

/**
 * Where traffic for a protected load balancer comes in: TLS ends here, so that the WAF can read what it is to judge, and
 * requests are spread over the servers of all its sets. The supplier's own, so it is none of the load balancers of the contract.
 */
export class WafEntry extends Construct {
  /** Port of the virtual address, to give a public address to. */
  readonly portId: string;

  constructor(scope: Construct, id: string, props: WafEntryProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { sets, listeners, certificates = {}, subnet, lines, portId, allowedFrom } = props;
    refuseProps(this, [
      atLeastOne('sets', 'set', Object.keys(sets)),
      atLeastOne('listeners', 'listener', listeners),
      ...listeners.flatMap(({ name, protocol, certificate }) => [
        { when: protocol === 'TCP', message: `listeners: '${name}' is TCP, expected HTTP or HTTPS, which a WAF can read` },
        {
          when: protocol === 'HTTPS' && certificates[certificate ?? ''] === undefined,
          message: `listeners: '${name}' is HTTPS, expected one of certificates (${Object.keys(certificates).join(', ') || 'none'}), received ${certificate === undefined ? 'none' : `'${certificate}'`}`,
        },
      ]),
    ]);
    const tags = stack.tags(lines);
    const at = portId === undefined ? { subnetId: subnet.id } : { portId };
    const balancer = newLoadBalancer(this, { name: resourceName(stack.contract.id, id, 'entry'), at, tags });
    this.portId = balancer.vipPortId;
    stack.standsFor(this, lines);
    for (const { name, protocol, port, certificate } of listeners) {
      for (const set of Object.values(sets))
        set.admit({ protocol: 'tcp', port, from: subnet.cidr, reason: `entry ${id}, listener ${name}` });
      const secret = protocol === 'HTTPS' ? certificates[certificate ?? ''] : undefined;
      new LoadBalancerListener(this, name, {
        loadBalancerId: balancer.id,
        subnetId: subnet.id,
        protocol,
        port,
        algorithm: 'least-connections',
        // a listener behind that keeps clients by their address sees the WAF's: a client stays with its WAF, and so with its server
        persistence: 'source-ip',
        healthPath: WAF_HEALTH_PATH,
        backends: sets,
        backendPort: port,
        tags,
        allowedFrom,
        certificateRef: secret === undefined ? undefined : stack.lookup.certificateRef(secret),
      });
    }
  }
}
