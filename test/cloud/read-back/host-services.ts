import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, lineOf } from './figures';
import { customersServers, serverIn } from './server-of-pool';
import { collectorName } from './services-servers';
import type { HostServiceYaml, Signed } from './signed';

/** What servers are told through their metadata. Services that tell them nothing, such as scans, are not to be seen in a cloud. */
export const hostServices: Comparison = {
  kind: 'host services',
  compares:
    'each server that a service covers is told of its agent and of the log collector; the collector keeps logs as long as the contract demands, at the address that servers send to',
  subjects: (signed) => [
    ...told(signed).flatMap((service) => covered(signed, service).map(({ name }) => `${service.line} on ${name}`)),
    ...made(signed).map(({ line }) => `collector of ${line}`),
  ],
  expectations: (signed, cloud) => [
    ...told(signed).flatMap((service) => covered(signed, service).flatMap(({ name }) => ofServer(signed, cloud, service, name))),
    ...made(signed).flatMap((service) => ofCollector(signed, cloud, service)),
  ],
};

function told({ deployment }: Signed): HostServiceYaml[] {
  return (deployment.hostServices ?? []).filter(({ agent, collector }) => agent !== undefined || collector !== undefined);
}

function made({ deployment }: Signed): HostServiceYaml[] {
  return (deployment.hostServices ?? []).filter(({ collector }) => collector?.server !== undefined);
}

function covered(signed: Signed, { covers }: HostServiceYaml) {
  return customersServers(signed).filter(({ pool }) => covers === 'all' || covers.includes(pool.pool));
}

function ofServer(signed: Signed, cloud: CloudDocument, { line, agent, collector }: HostServiceYaml, name: string): Expectation[] {
  const subject = `${line} on ${name}`;
  const metadata = serverIn(signed, cloud, 'servers', name)?.metadata;
  const software = (signed.platform.securityAgents ?? []).find(({ id }) => id === agent);
  return [
    ...(agent === undefined
      ? []
      : [
          {
            subject,
            figure: 'package',
            line,
            demand: 'is' as const,
            required: found(software, `agent '${agent}'`).package,
            found: metadata?.[`pactform:agent:${agent}:package`],
          },
          {
            subject,
            figure: 'unit',
            line,
            demand: 'is' as const,
            required: found(software, `agent '${agent}'`).unit,
            found: metadata?.[`pactform:agent:${agent}:unit`],
          },
        ]),
    ...(collector === undefined
      ? []
      : [
          {
            subject,
            figure: 'log collector',
            line,
            demand: 'is' as const,
            required: collector.address,
            found: metadata?.['pactform:log:collector'],
          },
        ]),
  ];
}

/** A month is at most 31 days. */
const DAYS = 31;

function ofCollector(signed: Signed, cloud: CloudDocument, { line, retention, collector }: HostServiceYaml): Expectation[] {
  const subject = `collector of ${line}`;
  const server = serverIn(signed, cloud, 'services', collectorName(signed.contract.id, line));
  const volume = cloud.volumes.find(({ servers }) => server !== undefined && servers.includes(server.id));
  const balancer = cloud.loadBalancers.find(({ address }) => address === collector?.address);
  const { retention: demanded } = lineOf(signed, line).requires ?? {};
  const kept = Number(server?.metadata['pactform:log:retention-days']);
  const members = balancer?.pools.flatMap((pool) => pool.members.map(({ address }) => address));
  const most = limit(signed, line, 'server');
  const naming = cloud.servers.filter(
    ({ metadata }) => metadata['pactform:log:collector'] !== undefined && metadata['pactform:line'] !== undefined,
  );
  const customers = naming.filter(({ project }) => project === `${signed.contract.id}-servers`).length;
  return [
    ...(retention === undefined
      ? []
      : [
          {
            subject,
            figure: 'days that logs are kept',
            demand: 'at least' as const,
            required: figure(retention, 'month') * DAYS,
            found: kept,
          },
        ]),
    ...(demanded === undefined
      ? []
      : [
          {
            subject,
            figure: 'days that logs are kept',
            line,
            demand: 'at least' as const,
            required: figure(demanded.atLeast, 'month') * DAYS,
            found: kept,
          },
        ]),
    { subject, figure: 'GiB for logs', demand: 'is', required: figure(collector?.server?.size ?? '', 'GB'), found: volume?.sizeGib },
    {
      subject,
      figure: 'address of the load balancer',
      demand: 'is',
      required: server === undefined ? [] : [...server.addresses],
      found: members,
    },
    ...(most === undefined
      ? []
      : [{ subject, figure: 'servers that send logs', line, demand: 'at most' as const, required: most, found: customers }]),
  ];
}
