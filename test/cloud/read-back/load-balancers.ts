import { allNames } from './all-names';
import type { CloudDocument, Listener, LoadBalancer, Pool } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { found, limit, lineOf, sorted } from './figures';
import { inNetwork } from './in-network';
import { projectOf } from './project-of';
import { serverIn } from './server-of-pool';
import type { ListenerYaml, LoadBalancerYaml, Signed, TargetYaml } from './signed';

/** Octavia's words for those of the deployment. */
const PROTOCOLS = { TCP: 'TCP', HTTP: 'HTTP', HTTPS: 'TERMINATED_HTTPS' };
const ALGORITHMS = { 'weighted-round-robin': 'ROUND_ROBIN', 'least-connections': 'LEAST_CONNECTIONS' };
const PERSISTENCE = { 'source-ip': 'SOURCE_IP', cookie: 'HTTP_COOKIE' };

export const loadBalancers: Comparison = {
  kind: 'load balancers',
  compares:
    'each load balancer is active, redundant where the contract demands it, at its address, with its listeners, algorithms, persistence, health checks and routes, and the servers of its pools with their weights; no more of them than bought',
  subjects: (signed) => [
    `load balancers of ${projectOf(signed, 'servers')}`,
    ...(signed.deployment.loadBalancers ?? []).map(({ name }) => `load balancer ${name}`),
    ...(signed.deployment.loadBalancers ?? []).flatMap(({ name, listeners }) => listeners.map((each) => `listener ${name} ${each.name}`)),
  ],
  expectations: (signed, cloud) => [
    {
      subject: `load balancers of ${projectOf(signed, 'servers')}`,
      figure: 'names',
      demand: 'is',
      required: sorted((signed.deployment.loadBalancers ?? []).map(({ name }) => `${signed.contract.id}-${name}`)),
      found: sorted(cloud.loadBalancers.filter(({ project }) => project === projectOf(signed, 'servers')).map(({ name }) => name)),
    },
    ...(signed.deployment.loadBalancers ?? []).flatMap((wanted) => ofBalancer(signed, cloud, wanted)),
  ],
};

function ofBalancer(signed: Signed, cloud: CloudDocument, wanted: LoadBalancerYaml): Expectation[] {
  const subject = `load balancer ${wanted.name}`;
  const balancer = cloud.loadBalancers.find(({ name }) => name === `${signed.contract.id}-${wanted.name}`);
  const flavor = cloud.loadBalancerFlavors.find(({ name }) => name === balancer?.flavor);
  const most = limit(signed, wanted.line, 'IP');
  const drawing = cloud.loadBalancers.filter(({ lines }) => lines.includes(wanted.line)).length;
  const { cidr, ipv6Cidr } = signed.deployment.network;
  return [
    { subject, figure: 'status', demand: 'is', required: 'ACTIVE', found: balancer?.provisioningStatus },
    { subject, figure: 'lines', line: wanted.line, demand: 'is', required: [wanted.line], found: balancer?.lines },
    { subject, figure: 'provider', demand: 'is', required: signed.platform.loadBalancer?.provider ?? 'amphora', found: balancer?.provider },
    {
      subject,
      figure: 'address in the network of the deployment',
      demand: 'is',
      required: true,
      found: balancer && [cidr, ipv6Cidr].some((network) => network !== undefined && inNetwork(balancer.address, network)),
    },
    ...(wanted.address === undefined
      ? []
      : [{ subject, figure: 'address', demand: 'is' as const, required: wanted.address, found: balancer?.address }]),
    ...(lineOf(signed, wanted.line).requires?.redundant === undefined || balancer?.provider !== 'amphora'
      ? []
      : [
          {
            subject,
            figure: 'topology of its flavor',
            line: wanted.line,
            demand: 'is' as const,
            required: 'ACTIVE_STANDBY',
            found: flavor?.data['loadbalancer_topology'],
          },
        ]),
    ...(most === undefined
      ? []
      : [{ subject, figure: 'load balancers of its line', line: wanted.line, demand: 'at most' as const, required: most, found: drawing }]),
    {
      subject,
      figure: 'ports',
      demand: 'is',
      required: wanted.listeners.map(({ port }) => port).sort((a, b) => a - b),
      found: balancer?.listeners.map(({ port }) => port).sort((a, b) => a - b),
    },
    ...wanted.listeners.flatMap((listener) => ofListener(signed, cloud, wanted, listener, balancer)),
  ];
}

function ofListener(
  signed: Signed,
  cloud: CloudDocument,
  { name, allowedFrom }: LoadBalancerYaml,
  wanted: ListenerYaml,
  balancer?: LoadBalancer,
): Expectation[] {
  const subject = `listener ${name} ${wanted.name}`;
  const listener = balancer?.listeners.find(({ port }) => port === wanted.port);
  const pool = balancer?.pools.find((each) => each.name === listener?.pool);
  const behindWaf = signed.deployment.wafs?.some(({ protects }) => protects === name) === true;
  return [
    { subject, figure: 'protocol', demand: 'is', required: PROTOCOLS[wanted.protocol], found: listener?.protocol },
    ...ofPool(signed, cloud, subject, wanted, wanted.to, pool),
    ...(allowedFrom === undefined || behindWaf
      ? []
      : [
          {
            subject,
            figure: 'networks that may connect',
            demand: 'is' as const,
            required: sorted(allowedFrom),
            found: listener?.allowedFrom,
          },
        ]),
    ...(wanted.protocol === 'HTTPS' ? ofTls(signed, cloud, subject, wanted, listener) : []),
    ...(wanted.routes ?? []).flatMap((route): Expectation[] => {
      const policy = listener?.routes.find((each) => each.name.endsWith(`-${route.name}`));
      const rules = [
        ...(route.path === undefined ? [] : [`PATH STARTS_WITH ${route.path}`]),
        ...(route.host === undefined ? [] : [`HOST_NAME EQUAL_TO ${route.host}`]),
      ];
      const target = balancer?.pools.find((each) => each.name === policy?.pool);
      return [
        {
          subject,
          figure: `rules of route ${route.name}`,
          demand: 'is',
          required: sorted(rules),
          found: policy && sorted(policy.rules.map(({ type, compare, value }) => `${type} ${compare} ${value}`)),
        },
        ...(route.to === undefined ? [] : ofPool(signed, cloud, subject, wanted, route.to, target)),
      ];
    }),
  ];
}

function ofPool(signed: Signed, cloud: CloudDocument, subject: string, wanted: ListenerYaml, to: TargetYaml, pool?: Pool): Expectation[] {
  const section = found(
    signed.deployment.servers?.find((each) => each.pool === to.pool),
    `pool '${to.pool}'`,
  );
  const members = allNames(section.servers).map((name) => {
    const address = serverIn(signed, cloud, 'servers', name)?.addresses.find((each) => !each.includes(':'));
    return `${address}:${to.port} weight ${to.weights?.[name] ?? 1}`;
  });
  const at = `of pool ${to.pool}`;
  return [
    { subject, figure: `algorithm ${at}`, demand: 'is', required: ALGORITHMS[wanted.algorithm], found: pool?.algorithm },
    {
      subject,
      figure: `persistence ${at}`,
      demand: 'is',
      required: wanted.persistence === undefined ? null : PERSISTENCE[wanted.persistence],
      found: pool?.persistence,
    },
    { subject, figure: `health check ${at}`, demand: 'is', required: wanted.healthPath ?? null, found: pool?.monitor?.path },
    {
      subject,
      figure: `members ${at}`,
      demand: 'is',
      required: sorted(members),
      found: pool && sorted(pool.members.map(({ address, port, weight }) => `${address}:${port} weight ${weight}`)),
    },
  ];
}

function ofTls(signed: Signed, cloud: CloudDocument, subject: string, wanted: ListenerYaml, listener?: Listener): Expectation[] {
  const secret = signed.deployment.certificates?.find(({ name }) => name === wanted.certificate)?.secret;
  const container = cloud.certificates.find(({ name, project }) => name === secret && project === projectOf(signed, 'servers'));
  return [
    {
      subject,
      figure: 'certificate',
      demand: 'is',
      required: container?.id ?? 'a container of the key manager',
      found: listener?.certificate ?? undefined,
    },
    { subject, figure: 'TLS versions', demand: 'is', required: ['TLSv1.2', 'TLSv1.3'], found: listener?.tlsVersions },
  ];
}
