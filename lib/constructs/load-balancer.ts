import { Construct } from 'constructs';
import type { LoadBalancerSpec } from '../deployment/deployment-schema';
import { loadBalancerItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { type Backend, LoadBalancerListener } from './load-balancer-listener';
import { newLoadBalancer } from './new-load-balancer';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';

export interface LoadBalancerProps extends Pick<LoadBalancerSpec, 'line' | 'listeners'> {
  /** @default - no business system is named */
  readonly system?: string | undefined;
  /** Subnet of the virtual address; its range may reach the servers behind. */
  readonly subnet: { readonly id: string; readonly cidr: string };
  /** The server pools that listeners send to, by name. */
  readonly pools: Readonly<Record<string, Backend>>;
  /**
   * Certificates that HTTPS listeners name: the name of a certificate container of the key manager, or a reference there.
   * @default - none
   */
  readonly certificates?: Readonly<Record<string, string>>;
  /**
   * Share of the traffic by server, from 0 (none) to 256.
   * @default - every server has weight 1
   */
  readonly weights?: Readonly<Record<string, number>>;
  /**
   * Networks that may connect, such as the one of the WAF in front.
   * @default - everyone who reaches the address
   */
  readonly allowedFrom?: readonly string[];
}

/** A redundant load balancer for pools of servers. */
export class LoadBalancer extends Construct {
  /** Port of the virtual address, to give a public address to. */
  readonly portId: string;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, system, listeners, subnet, pools, certificates = {}, weights = {}, allowedFrom } = props;
    const outOfRange = Object.entries(weights).filter(([, weight]) => !Number.isInteger(weight) || weight < 0 || weight > 256);
    refuseProps(this, [
      {
        when: outOfRange.length > 0,
        message: `expected weights from 0 to 256, received ${outOfRange.map(([server, weight]) => `${weight} of '${server}'`).join(', ')}`,
      },
      ...listeners.flatMap(({ name, to, certificate, protocol, persistence }) => [
        {
          when: pools[to.pool] === undefined,
          message: `listener '${name}' sends to pool '${to.pool}', expected one of ${Object.keys(pools).join(', ') || 'none'}`,
        },
        {
          when: certificate !== undefined && certificates[certificate] === undefined,
          message: `listener '${name}' names certificate '${certificate}', expected one of ${Object.keys(certificates).join(', ') || 'none'}`,
        },
        {
          when: protocol === 'HTTPS' && certificate === undefined,
          message: `listener '${name}' is HTTPS, expected a certificate, received none`,
        },
        {
          when: protocol === 'TCP' && persistence === 'cookie',
          message: `listener '${name}' is TCP, expected persistence 'source-ip', received 'cookie'`,
        },
      ]),
    ]);
    stack.contribute(this, loadBalancerItems({ name: id, line, listeners }, stack.platform, originsOf(this)), [line]);
    const tags = stack.tags([line], system);
    const balancer = newLoadBalancer(this, { name: resourceName(stack.contract.id, id), subnetId: subnet.id, tags });
    this.portId = balancer.vipPortId;
    for (const { name, certificate, to, ...listener } of listeners) {
      const backend = pools[to.pool];
      if (backend === undefined) continue;
      const secret = certificate === undefined ? undefined : certificates[certificate];
      backend.admit({ protocol: 'tcp', port: to.port, from: subnet.cidr, reason: `load balancer ${id}, listener ${name}` });
      new LoadBalancerListener(this, name, {
        ...listener,
        loadBalancerId: balancer.id,
        subnetId: subnet.id,
        backends: { [to.pool]: backend },
        backendPort: to.port,
        tags,
        allowedFrom,
        weights,
        certificateRef: secret === undefined ? undefined : stack.lookup.certificateRef(secret),
      });
    }
  }
}
