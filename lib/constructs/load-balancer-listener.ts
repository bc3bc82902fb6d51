import { LbListenerV2 } from '@cdktf/provider-openstack/lib/lb-listener-v2';
import { LbMemberV2 } from '@cdktf/provider-openstack/lib/lb-member-v2';
import { LbMonitorV2 } from '@cdktf/provider-openstack/lib/lb-monitor-v2';
import { LbPoolV2 } from '@cdktf/provider-openstack/lib/lb-pool-v2';
import { Construct } from 'constructs';
import type { LoadBalancerSpec } from '../deployment/deployment-schema';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { KeyedResources } from './keyed-resources';
import { refuseProps } from './refuse-props';
import type { Ingress } from './server-ports';

/** Servers that a listener can send to. */
export interface Backend {
  readonly servers: readonly string[];
  /** The address of each, from a resource with the servers' own keys. */
  readonly sameAddress: string;
  admit(ingress: Ingress): void;
}

type Listener = LoadBalancerSpec['listeners'][number];

export interface LoadBalancerListenerProps extends Pick<Listener, 'protocol' | 'port' | 'algorithm'> {
  readonly loadBalancerId: string;
  readonly subnetId: string;
  /** Pools of servers by name; all of them take part. */
  readonly backends: Readonly<Record<string, Backend>>;
  readonly backendPort: number;
  readonly tags: readonly string[];
  /** @default - a client may get another server each time */
  readonly persistence?: Listener['persistence'];
  /** @default - servers are in order when their port answers */
  readonly healthPath?: Listener['healthPath'];
  /** @default - every server has weight 1 */
  readonly weights?: Readonly<Record<string, number>> | undefined;
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

/** Octavia weighs both: round robin is the weighted one as soon as members have weights. */
const METHODS = { 'weighted-round-robin': 'ROUND_ROBIN', 'least-connections': 'LEAST_CONNECTIONS' } as const;
const PERSISTENCE = { 'source-ip': 'SOURCE_IP', cookie: 'HTTP_COOKIE' } as const;
/** TLS ends at the listener; behind it is HTTP. */
const LISTENER_PROTOCOL = { TCP: 'TCP', HTTP: 'HTTP', HTTPS: 'TERMINATED_HTTPS' } as const;
const POOL_PROTOCOL = { TCP: 'TCP', HTTP: 'HTTP', HTTPS: 'HTTP' } as const;

/** One port of a load balancer and the servers behind it. */
export class LoadBalancerListener extends Construct {
  constructor(scope: Construct, id: string, props: LoadBalancerListenerProps) {
    super(scope, id);
    const { protocol, port, algorithm, persistence, allowedFrom, certificateRef, tags, tlsVersions = ['TLSv1.2', 'TLSv1.3'] } = props;
    const { insertHeaders = protocol === 'TCP' ? [] : FORWARDED } = props;
    refuseProps(this, [
      {
        when: protocol === 'HTTPS' && certificateRef === undefined,
        message: 'expected certificateRef, which HTTPS needs, received none',
      },
      { when: tlsVersions.length === 0, message: 'expected at least one of tlsVersions, received none' },
      {
        when: protocol === 'TCP' && insertHeaders.length > 0,
        message: `expected no insertHeaders, since TCP has none, received ${insertHeaders.join(', ')}`,
      },
    ]);
    const name = resourceName(ContractStack.of(this).contract.id, scope.node.id, id);
    const listener = new LbListenerV2(this, 'listener', {
      name,
      loadbalancerId: props.loadBalancerId,
      protocol: LISTENER_PROTOCOL[protocol],
      protocolPort: port,
      tags: [...tags],
      ...(allowedFrom === undefined ? {} : { allowedCidrs: [...allowedFrom] }),
      ...(insertHeaders.length === 0 ? {} : { insertHeaders: Object.fromEntries(insertHeaders.map((header) => [header, 'true'])) }),
      ...(certificateRef === undefined || protocol !== 'HTTPS'
        ? {}
        : { defaultTlsContainerRef: certificateRef, tlsVersions: [...tlsVersions], tlsCiphers: CIPHERS }),
    });
    const pool = new LbPoolV2(this, 'pool', {
      name,
      listenerId: listener.id,
      protocol: POOL_PROTOCOL[protocol],
      lbMethod: METHODS[algorithm],
      tags: [...tags],
      ...(persistence === undefined ? {} : { persistence: { type: PERSISTENCE[persistence] } }),
    });
    for (const [backendName, backend] of Object.entries(props.backends)) this.addMembers(pool.id, backendName, backend, props);
    this.addMonitor(pool.id, name, props);
  }

  private addMembers(poolId: string, backendName: string, { servers, sameAddress }: Backend, props: LoadBalancerListenerProps): void {
    new KeyedResources(this, `${backendName}-member`, {
      type: LbMemberV2,
      entries: Object.fromEntries(servers.map((server) => [server, { weight: props.weights?.[server] ?? 1 }])),
      config: ({ key, number }) => ({
        name: key,
        poolId,
        address: sameAddress,
        protocolPort: props.backendPort,
        subnetId: props.subnetId,
        weight: number('weight'),
        tags: [...props.tags],
      }),
    });
  }

  private addMonitor(poolId: string, name: string, { protocol, healthPath }: LoadBalancerListenerProps): void {
    const rhythm = { delay: 10, timeout: 5, maxRetries: 3 };
    const http = healthPath === undefined || protocol === 'TCP' ? undefined : { type: 'HTTP', urlPath: healthPath, expectedCodes: '200' };
    new LbMonitorV2(this, 'monitor', { name, poolId, ...rhythm, ...(http ?? { type: 'TCP' }) });
  }
}
