import { Construct } from 'constructs';
import { port as portNumber } from '../deployment/address-fields';
import type { LoadBalancerSpec } from '../deployment/deployment-schema';
import type { Target } from '../deployment/load-balancer-route';
import { loadBalancerItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { LoadBalancerListener } from './load-balancer-listener';
import { newLoadBalancer } from './new-load-balancer';
import type { Backend } from './new-load-balancer-pool';
import { originsOf } from './origins-of';
import { atLeastOne, fits, noneTwice, type Refusal, refuseProps } from './refuse-props';

export interface LoadBalancerProps extends Pick<LoadBalancerSpec, 'line' | 'listeners' | 'address'> {
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
   * Port that has the virtual address already, such as a public IPv6 address.
   * @default - an address of the subnet
   */
  readonly portId?: string | undefined;
  /**
   * Networks that may connect, such as the one of the WAF in front.
   * @default - everyone who reaches the address
   */
  readonly allowedFrom?: readonly string[] | undefined;
}

/** A redundant load balancer for pools of servers. */
export class LoadBalancer extends Construct {
  /** Port of the virtual address, to give a public address to. */
  readonly portId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: LoadBalancerProps,
  ) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, system, listeners, subnet, pools, certificates = {}, address, portId, allowedFrom } = props;
    refuseProps(this, [
      atLeastOne('listeners', 'listener', listeners),
      noneTwice(
        'listeners',
        'port',
        listeners.map(({ port }) => port),
      ),
      drawsOnLine(stack, 'line', line, 'load-balancer'),
      { when: address !== undefined && portId !== undefined, message: 'address: expected none beside portId, received both' },
      ...listeners.flatMap((listener, index) => [...refusalsOfPorts(listener, index), ...refusalsOf(listener, pools, certificates)]),
    ]);
    stack.contribute(this, loadBalancerItems({ name: id, line, listeners }, stack.platform, originsOf(this)), [line]);
    const tags = stack.tags([line], system);
    const at = portId === undefined ? { subnetId: subnet.id, address } : { portId };
    const balancer = newLoadBalancer(this, { name: resourceName(stack.contract.id, id), at, tags });
    this.portId = balancer.vipPortId;
    for (const { name, certificate, to, routes = [], ...listener } of listeners) {
      const reason = `load balancer ${id}, listener ${name}`;
      const secret = certificate === undefined ? undefined : certificates[certificate];
      const { backends, port: backendPort, weights } = this.reach(to, reason);
      new LoadBalancerListener(this, name, {
        ...listener,
        loadBalancerId: balancer.id,
        subnetId: subnet.id,
        backends,
        backendPort,
        weights,
        tags,
        allowedFrom,
        routes: routes.map((route) => ({ ...route, to: route.to === undefined ? undefined : this.reach(route.to, reason) })),
        certificateRef: secret === undefined ? undefined : stack.lookup.certificateRef(secret),
      });
    }
  }

  /** Opens the servers of a pool to the load balancer. */
  private reach({ pool, port, weights }: Target, reason: string) {
    const { pools, subnet } = this.props;
    const backend = pools[pool];
    backend?.admit({ protocol: 'tcp', port, from: subnet.cidr, reason });
    return { backends: backend === undefined ? {} : { [pool]: backend }, port, weights };
  }
}

type Listener = LoadBalancerProps['listeners'][number];

function refusalsOfPorts({ port, to, routes = [] }: Listener, index: number): Refusal[] {
  const at = `listeners[${index}]`;
  return [
    fits(`${at}.port`, portNumber, port),
    fits(`${at}.to.port`, portNumber, to.port),
    ...routes.flatMap((route, which) =>
      route.to === undefined ? [] : [fits(`${at}.routes[${which}].to.port`, portNumber, route.to.port)],
    ),
  ];
}

function refusalsOf(listener: Listener, pools: LoadBalancerProps['pools'], certificates: Readonly<Record<string, string>>): Refusal[] {
  const { name, to, routes = [], certificate, protocol, persistence } = listener;
  const targets = [
    { from: `listeners: '${name}'`, to },
    ...routes.map((route) => ({ from: `listeners: route '${route.name}'`, to: route.to })),
  ];
  return [
    ...targets.flatMap(({ from, to }) => (to === undefined ? [] : refusalsOfTarget(from, to, pools))),
    {
      when: certificate !== undefined && certificates[certificate] === undefined,
      message: `listeners: '${name}' names certificate '${certificate}', expected one of ${Object.keys(certificates).join(', ') || 'none'}`,
    },
    {
      when: protocol === 'HTTPS' && certificate === undefined,
      message: `listeners: '${name}' is HTTPS, expected a certificate, received none`,
    },
    {
      when: protocol === 'TCP' && persistence === 'cookie',
      message: `listeners: '${name}' is TCP, expected persistence 'source-ip', received 'cookie'`,
    },
  ];
}

function refusalsOfTarget(from: string, { pool, weights = {} }: Target, pools: LoadBalancerProps['pools']): Refusal[] {
  const servers = pools[pool]?.servers ?? [];
  const outOfRange = Object.entries(weights).filter(([, weight]) => !Number.isInteger(weight) || weight < 0 || weight > 256);
  const unknown = Object.keys(weights).filter((server) => !servers.includes(server));
  return [
    {
      when: pools[pool] === undefined,
      message: `${from} sends to pool '${pool}', expected one of ${Object.keys(pools).join(', ') || 'none'}`,
    },
    {
      when: pools[pool] !== undefined && servers.length === 0,
      message: `${from} sends to pool '${pool}', expected at least one server there, received none`,
    },
    {
      when: outOfRange.length > 0,
      message: `${from}: expected weights from 0 to 256, received ${outOfRange.map(([server, weight]) => `${weight} of '${server}'`).join(', ')}`,
    },
    {
      when: pools[pool] !== undefined && unknown.length > 0,
      message: `${from}: expected weights of servers of pool '${pool}', received '${unknown.join("', '")}'`,
    },
    {
      when: servers.length > 0 && servers.every((server) => weights[server] === 0),
      message: `${from}: expected a server of pool '${pool}' with a weight above 0, received none`,
    },
  ];
}
