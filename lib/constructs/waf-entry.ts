import { Construct } from 'constructs';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { LoadBalancerListener } from './load-balancer-listener';
import { newLoadBalancer } from './new-load-balancer';
import { refuseProps } from './refuse-props';
import type { WafSet } from './waf-set';

export interface WafEntryProps {
  /** The sets that protect the load balancer, by name. */
  readonly sets: Readonly<Record<string, WafSet>>;
  /** Ports of the protected load balancer, by listener. */
  readonly ports: Readonly<Record<string, number>>;
  readonly subnet: { readonly id: string; readonly cidr: string };
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
  /** Contract lines of the sets. */
  readonly lines: readonly string[];
}

/**
 * Where traffic for a protected load balancer comes in: it spreads connections over the servers of all its WAF sets. The
 * supplier's own, so it is none of the load balancers of the contract.
 */
export class WafEntry extends Construct {
  /** Port of the virtual address, to give a public address to. */
  readonly portId: string;

  constructor(scope: Construct, id: string, { sets, ports, subnet, portId, allowedFrom, lines }: WafEntryProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [{ when: Object.keys(sets).length === 0, message: 'expected at least one WAF set, received none' }]);
    const tags = stack.tags(lines);
    const at = portId === undefined ? { subnetId: subnet.id } : { portId };
    const balancer = newLoadBalancer(this, { name: resourceName(stack.contract.id, id, 'entry'), at, tags });
    this.portId = balancer.vipPortId;
    stack.standsFor(this, lines);
    for (const [name, port] of Object.entries(ports)) {
      for (const set of Object.values(sets))
        set.admit({ protocol: 'tcp', port, from: subnet.cidr, reason: `entry ${id}, listener ${name}` });
      new LoadBalancerListener(this, name, {
        loadBalancerId: balancer.id,
        subnetId: subnet.id,
        protocol: 'TCP',
        port,
        algorithm: 'least-connections',
        persistence: 'source-ip',
        backends: sets,
        backendPort: port,
        allowedFrom,
        tags,
      });
    }
  }
}
