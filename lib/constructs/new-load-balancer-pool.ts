import { LbMemberV2 } from '@cdktf/provider-openstack/lib/lb-member-v2';
import { LbMonitorV2 } from '@cdktf/provider-openstack/lib/lb-monitor-v2';
import { LbPoolV2 } from '@cdktf/provider-openstack/lib/lb-pool-v2';
import type { Construct } from 'constructs';
import type { LoadBalancerSpec } from '../deployment/deployment-schema';
import { KeyedResources } from './keyed-resources';
import type { Ingress } from './server-ports';

/** Servers that a listener can send to. */
export interface Backend {
  readonly servers: readonly string[];
  /** The address of each, from a resource with the servers' own keys. */
  readonly sameAddress: string;
  /** Servers under a new name, new to old: their memberships move with them. */
  readonly renamedFrom?: Readonly<Record<string, string>>;
  admit(ingress: Ingress): void;
}

type Listener = LoadBalancerSpec['listeners'][number];

/** How a listener spreads traffic, whichever of its pools it is sent to. */
export interface Spreading extends Pick<Listener, 'protocol' | 'algorithm'> {
  readonly subnetId: string;
  readonly tags: readonly string[];
  /** @default - a client may get another server each time */
  readonly persistence?: Listener['persistence'];
  /** @default - servers are in order when their port answers */
  readonly healthPath?: Listener['healthPath'];
}

export interface NewLoadBalancerPool extends Spreading {
  readonly name: string;
  /** The listener whose default pool it is, or the load balancer of a pool that routes name. */
  readonly owner: { readonly listenerId: string } | { readonly loadbalancerId: string };
  /** Pools of servers by name; all of them take part. */
  readonly backends: Readonly<Record<string, Backend>>;
  readonly backendPort: number;
  /** @default - every server has weight 1 */
  readonly weights?: Readonly<Record<string, number>> | undefined;
}

/** Octavia weighs both: round robin is the weighted one as soon as members have weights. */
const METHODS = { 'weighted-round-robin': 'ROUND_ROBIN', 'least-connections': 'LEAST_CONNECTIONS' } as const;
const PERSISTENCE = { 'source-ip': 'SOURCE_IP', cookie: 'HTTP_COOKIE' } as const;
/** TLS ends at the listener; behind it is HTTP. */
const POOL_PROTOCOL = { TCP: 'TCP', HTTP: 'HTTP', HTTPS: 'HTTP' } as const;
const RHYTHM = { delay: 10, timeout: 5, maxRetries: 3 };

/** The pool resource of a construct with its members and their monitor. */
export function newLoadBalancerPool(scope: Construct, props: NewLoadBalancerPool): LbPoolV2 {
  const { name, owner, protocol, algorithm, persistence, healthPath, tags, weights = {} } = props;
  const pool = new LbPoolV2(scope, 'pool', {
    name,
    ...owner,
    protocol: POOL_PROTOCOL[protocol],
    lbMethod: METHODS[algorithm],
    tags: [...tags],
    ...(persistence === undefined ? {} : { persistence: { type: PERSISTENCE[persistence] } }),
  });
  for (const [backendName, { servers, sameAddress, renamedFrom = {} }] of Object.entries(props.backends)) {
    new KeyedResources(scope, `${backendName}-member`, {
      type: LbMemberV2,
      entries: Object.fromEntries(servers.map((server) => [server, { weight: weights[server] ?? 1 }])),
      renamedFrom,
      config: ({ key, number }) => ({
        name: key,
        poolId: pool.id,
        address: sameAddress,
        protocolPort: props.backendPort,
        subnetId: props.subnetId,
        weight: number('weight'),
        tags: [...tags],
      }),
    });
  }
  const http = healthPath === undefined || protocol === 'TCP' ? undefined : { type: 'HTTP', urlPath: healthPath, expectedCodes: '200' };
  new LbMonitorV2(scope, 'monitor', { name, poolId: pool.id, ...RHYTHM, ...(http ?? { type: 'TCP' }) });
  return pool;
}
