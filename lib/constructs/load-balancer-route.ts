import { LbL7PolicyV2 } from '@cdktf/provider-openstack/lib/lb-l7policy-v2';
import { LbL7RuleV2 } from '@cdktf/provider-openstack/lib/lb-l7rule-v2';
import { Construct } from 'constructs';
import type { Route } from '../deployment/load-balancer-route';
import { resourceName } from '../openstack/resource-name';
import { type Backend, newLoadBalancerPool, type Spreading } from './new-load-balancer-pool';
import { refuseProps } from './refuse-props';

export interface LoadBalancerRouteProps extends Omit<Route, 'name' | 'to'>, Spreading {
  readonly loadBalancerId: string;
  readonly listenerId: string;
  /** Name of the listener's resources, which that of the route's begins with. */
  readonly listenerName: string;
  /** Port of the listener: clients name it beside the host where it is not the protocol's own. */
  readonly port: number;
  /** When the route is tried, from 1. */
  readonly position: number;
  /** Policies that stand before this one: Octavia counts positions anew at every change, so they are set one after the other. */
  readonly after?: LoadBalancerRoute | undefined;
  /** @default - none: the route redirects */
  readonly to?:
    | {
        readonly backends: Readonly<Record<string, Backend>>;
        readonly port: number;
        readonly weights?: Readonly<Record<string, number>> | undefined;
      }
    | undefined;
}

const OWN_PORT = { TCP: undefined, HTTP: 80, HTTPS: 443 } as const;

/** Requests of a host or under a path that go to a pool of their own, or back to the client as a redirect to HTTPS. */
export class LoadBalancerRoute extends Construct {
  private readonly policy: LbL7PolicyV2;

  constructor(scope: Construct, id: string, props: LoadBalancerRouteProps) {
    super(scope, id);
    const { loadBalancerId, listenerId, listenerName, host, path, redirect, to, protocol, port, position, after } = props;
    refuseProps(this, [
      { when: protocol === 'TCP', message: 'protocol: expected HTTP or HTTPS, which have hosts and paths, received TCP' },
      { when: host === undefined && path === undefined, message: 'host: expected a host, a path or both, received neither' },
      {
        when: (to === undefined) === (redirect === undefined),
        message: "to: expected either 'to' or 'redirect', received both or neither",
      },
    ]);
    const name = `${listenerName}-${resourceName(id)}`;
    const common = { name, listenerId, position, ...(after === undefined ? {} : { dependsOn: [after.policy] }) };
    if (to === undefined) {
      this.policy = new LbL7PolicyV2(this, 'policy', {
        ...common,
        action: 'REDIRECT_PREFIX',
        redirectPrefix: redirect ?? '',
        redirectHttpCode: 308,
      });
    } else {
      const { backends, port: backendPort, weights } = to;
      const pool = newLoadBalancerPool(this, { ...props, name, owner: { loadbalancerId: loadBalancerId }, backends, backendPort, weights });
      this.policy = new LbL7PolicyV2(this, 'policy', { ...common, action: 'REDIRECT_TO_POOL', redirectPoolId: pool.id });
    }
    const l7PolicyId = this.policy.id;
    if (host !== undefined) {
      const value = port === OWN_PORT[protocol] ? host : `${host}:${port}`;
      new LbL7RuleV2(this, 'host', { l7PolicyId, type: 'HOST_NAME', compareType: 'EQUAL_TO', value });
    }
    if (path !== undefined) new LbL7RuleV2(this, 'path', { l7PolicyId, type: 'PATH', compareType: 'STARTS_WITH', value: path });
  }
}
