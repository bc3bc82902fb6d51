import { LbListenerV2 } from '@cdktf/provider-openstack/lib/lb-listener-v2';
import { Construct } from 'constructs';
import type { LoadBalancerSpec } from '../deployment/deployment-schema';
import { inOrderOfTrial, type Route, routeProblems } from '../deployment/load-balancer-route';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { LoadBalancerRoute, type LoadBalancerRouteProps } from './load-balancer-route';
import { type Backend, newLoadBalancerPool, type Spreading } from './new-load-balancer-pool';
import { refuseProps } from './refuse-props';

type Listener = LoadBalancerSpec['listeners'][number];

export interface LoadBalancerListenerProps extends Spreading, Pick<Listener, 'port'> {
  readonly loadBalancerId: string;
  /** Pools of servers by name; all of them take part. */
  readonly backends: Readonly<Record<string, Backend>>;
  readonly backendPort: number;
  /** @default - every server has weight 1 */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /**
   * Requests that go elsewhere, by host or path; the order they stand in changes nothing.
   * @default [] - all go to the backends
   */
  readonly routes?: readonly ListenerRoute[];
  /**
   * After how much silence a connection is closed, on both sides.
   * @default - Octavia's own: 50 seconds
   */
  readonly idleMinutes?: number;
  /** @default - everyone */
  readonly allowedFrom?: readonly string[] | undefined;
  /** @default - none; required for HTTPS */
  readonly certificateRef?: string | undefined;
  /**
   * What HTTPS accepts. TLS 1.1 and older are broken and cannot be had.
   * @default ['TLSv1.2', 'TLSv1.3']
   */
  readonly tlsVersions?: readonly ('TLSv1.2' | 'TLSv1.3')[];
  /**
   * Headers that tell the servers of the client; HTTP and HTTPS alone have them.
   * @default - address, port and protocol of the client's connection; none for TCP
   */
  readonly insertHeaders?: readonly ForwardedHeader[];
}

/** A route of the deployment and the servers of its pool. */
export type ListenerRoute = Omit<Route, 'to'> & Pick<LoadBalancerRouteProps, 'to'>;

type ForwardedHeader = 'X-Forwarded-For' | 'X-Forwarded-Port' | 'X-Forwarded-Proto';
const FORWARDED: readonly ForwardedHeader[] = ['X-Forwarded-For', 'X-Forwarded-Port', 'X-Forwarded-Proto'];
/**
 * With forward secrecy and authenticated encryption alone: Octavia's own default still has CBC ciphers and plain Diffie-Hellman.
 * Those of TLS 1.3 are always on; they stand here because Octavia keeps the list as it is.
 */
const CIPHERS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

/** TLS ends at the listener. */
const LISTENER_PROTOCOL = { TCP: 'TCP', HTTP: 'HTTP', HTTPS: 'TERMINATED_HTTPS' } as const;

/** One port of a load balancer and the servers behind it. */
export class LoadBalancerListener extends Construct {
  constructor(scope: Construct, id: string, props: LoadBalancerListenerProps) {
    super(scope, id);
    const { protocol, port, allowedFrom, certificateRef, idleMinutes, tags, tlsVersions = ['TLSv1.2', 'TLSv1.3'] } = props;
    const { insertHeaders = protocol === 'TCP' ? [] : FORWARDED, routes = [] } = props;
    refuseProps(this, [
      {
        when: protocol === 'HTTPS' && certificateRef === undefined,
        message: 'certificateRef: expected a reference, which HTTPS needs, received none',
      },
      { when: tlsVersions.length === 0, message: 'tlsVersions: expected at least one version, received none' },
      {
        when: protocol === 'TCP' && insertHeaders.length > 0,
        message: `insertHeaders: expected none, since TCP has none, received ${insertHeaders.join(', ')}`,
      },
      {
        when: protocol === 'TCP' && routes.length > 0,
        message: `routes: expected none, since TCP has neither hosts nor paths, received ${routes.map(({ name }) => name).join(', ')}`,
      },
      ...routeProblems(routes, protocol).map(({ index, message }) => ({
        when: true,
        message: `routes: '${routes[index]?.name}': ${message}`,
      })),
    ]);
    const name = resourceName(ContractStack.of(this).contract.id, scope.node.id, id);
    const listener = new LbListenerV2(this, 'listener', {
      name,
      loadbalancerId: props.loadBalancerId,
      protocol: LISTENER_PROTOCOL[protocol],
      protocolPort: port,
      tags: [...tags],
      // Octavia answers in the order of its key, and any other would be a change in every plan.
      ...(allowedFrom === undefined ? {} : { allowedCidrs: [...allowedFrom].sort() }),
      ...(idleMinutes === undefined ? {} : { timeoutClientData: idleMinutes * 60_000, timeoutMemberData: idleMinutes * 60_000 }),
      ...(insertHeaders.length === 0 ? {} : { insertHeaders: Object.fromEntries(insertHeaders.map((header) => [header, 'true'])) }),
      ...(certificateRef === undefined || protocol !== 'HTTPS'
        ? {}
        : { defaultTlsContainerRef: certificateRef, tlsVersions: [...tlsVersions], tlsCiphers: CIPHERS }),
    });
    newLoadBalancerPool(this, { ...props, name, owner: { listenerId: listener.id } });
    this.addRoutes(listener.id, name, props);
  }

  private addRoutes(listenerId: string, listenerName: string, props: LoadBalancerListenerProps): void {
    const { loadBalancerId, protocol, port, algorithm, persistence, healthPath, subnetId, tags, routes = [] } = props;
    const shared = { loadBalancerId, listenerId, listenerName, protocol, port, algorithm, persistence, healthPath, subnetId, tags };
    const scope = new Construct(this, 'route');
    let after: LoadBalancerRoute | undefined;
    for (const [index, { name, ...route }] of inOrderOfTrial(routes).entries())
      after = new LoadBalancerRoute(scope, name, { ...shared, ...route, position: index + 1, after });
  }
}
