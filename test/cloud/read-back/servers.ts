import type { CloudDocument, Server } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, lineOf, sorted, sum } from './figures';
import { inNetwork } from './in-network';
import { projectOf } from './project-of';
import { customersServers, serverIn } from './server-of-pool';
import { servicesServers } from './services-servers';
import type { PoolYaml, Signed } from './signed';

export const servers: Comparison = {
  kind: 'servers',
  compares:
    "the servers of the deployment and no others run, each with its processors, memory, image, contract lines, network and what Placement counts for it; all of a line's together are within its quantity",
  subjects: (signed) => [
    `servers of ${projectOf(signed, 'servers')}`,
    `servers of ${projectOf(signed, 'services')}`,
    ...customersServers(signed).map(({ name }) => `server ${name}`),
    ...servicesServers(signed).map(({ name }) => `server ${name}`),
    ...drawnLines(signed).map((line) => `line ${line}`),
  ],
  expectations: (signed, cloud) => [
    names(signed, cloud, 'servers', customersServers(signed)),
    names(signed, cloud, 'services', servicesServers(signed)),
    ...customersServers(signed).flatMap(({ name, pool }) => ofPool(signed, pool, name, serverIn(signed, cloud, 'servers', name))),
    ...servicesServers(signed).flatMap(({ name, lines, image }) =>
      shared(signed, { name, lines, image }, serverIn(signed, cloud, 'services', name)),
    ),
    ...drawnLines(signed).flatMap((line) => totals(signed, cloud, line)),
  ],
};

function names(
  signed: Signed,
  cloud: CloudDocument,
  kind: 'servers' | 'services',
  named: readonly { readonly name: string }[],
): Expectation {
  const project = projectOf(signed, kind);
  const running = cloud.servers.filter((server) => server.project === project).map(({ name }) => name);
  const required = sorted(named.map(({ name }) => name));
  return { subject: `servers of ${project}`, figure: 'names', demand: 'is', required, found: sorted(running) };
}

function ofPool(signed: Signed, pool: PoolYaml, name: string, server: Server | undefined): Expectation[] {
  const subject = `server ${name}`;
  const vcpus = figure(pool.cpu, 'vCPU');
  const ramMib = figure(pool.memory, 'GB') * 1024;
  const { serverVcpus } = lineOf(signed, pool.lines.cpu).requires ?? {};
  const { serverMemory } = lineOf(signed, pool.lines.memory).requires ?? {};
  const { cidr, ipv6Cidr } = signed.deployment.network;
  const counted = (resource: string) => sum(server?.allocations.map(({ resources }) => resources[resource] ?? 0) ?? []);
  return [
    ...shared(signed, { name, lines: linesOf(pool), image: pool.image }, server),
    { subject, figure: 'vCPUs', line: pool.lines.cpu, demand: 'is', required: vcpus, found: server?.vcpus },
    { subject, figure: 'memory in MiB', line: pool.lines.memory, demand: 'is', required: ramMib, found: server?.ramMib },
    { subject, figure: 'vCPUs that Placement counts', demand: 'is', required: vcpus, found: counted('VCPU') },
    { subject, figure: 'memory that Placement counts', demand: 'is', required: ramMib, found: counted('MEMORY_MB') },
    { subject, figure: 'business system', demand: 'is', required: pool.system ?? null, found: server?.system },
    {
      subject,
      figure: 'addresses in the networks of the deployment',
      demand: 'is',
      required: ipv6Cidr === undefined ? [cidr] : [cidr, ipv6Cidr],
      found: [cidr, ipv6Cidr]
        .filter((network) => network !== undefined && server?.addresses.some((each) => inNetwork(each, network)))
        .flatMap((network) => network ?? []),
    },
    ...(serverVcpus === undefined
      ? []
      : [
          {
            subject,
            figure: 'vCPUs',
            line: pool.lines.cpu,
            demand: 'at most' as const,
            required: figure(serverVcpus.to, 'vCPU'),
            found: server?.vcpus,
          },
        ]),
    ...(serverMemory === undefined
      ? []
      : [
          {
            subject,
            figure: 'memory in MiB',
            line: pool.lines.memory,
            demand: 'at most' as const,
            required: figure(serverMemory.to, 'GB') * 1024,
            found: server?.ramMib,
          },
        ]),
  ];
}

/** What holds for every virtual server, whoever it is for. */
function shared(
  signed: Signed,
  { name, lines, image }: { readonly name: string; readonly lines: readonly string[]; readonly image: string },
  server: Server | undefined,
): Expectation[] {
  const subject = `server ${name}`;
  const glance = found(
    signed.platform.images.find(({ id }) => id === image),
    `image '${image}'`,
  ).name;
  return [
    { subject, figure: 'status', demand: 'is', required: 'ACTIVE', found: server?.status },
    { subject, figure: 'image', demand: 'is', required: glance, found: server?.image ?? undefined },
    { subject, figure: 'contract', demand: 'is', required: signed.contract.id, found: server?.metadata['pactform:contract'] },
    { subject, figure: 'lines', demand: 'is', required: sorted(lines), found: server && sorted(server.lines) },
    { subject, figure: 'has user data', demand: 'is', required: true, found: server?.hasUserData },
  ];
}

function linesOf({ lines, licence, software = [] }: PoolYaml): string[] {
  const all = [lines.cpu, lines.memory, lines.gpu, licence === 'customer' ? undefined : licence, ...software.map(({ line }) => line)];
  return all.filter((line) => line !== undefined);
}

function drawnLines({ deployment }: Signed): string[] {
  return sorted(new Set((deployment.servers ?? []).flatMap(({ lines }) => [lines.cpu, lines.memory])));
}

/** All servers that say they draw on a line, as the cloud counts them. */
function totals(signed: Signed, cloud: CloudDocument, line: string): Expectation[] {
  const drawing = cloud.servers.filter(({ lines }) => lines.includes(line));
  const isMemory = lineOf(signed, line).kind === 'memory';
  const most = isMemory ? limit(signed, line, 'GB') : limit(signed, line, 'vCPU');
  const drawn = isMemory ? sum(drawing.map(({ ramMib }) => ramMib)) / 1024 : sum(drawing.map(({ vcpus }) => vcpus));
  return most === undefined
    ? []
    : [
        {
          subject: `line ${line}`,
          figure: isMemory ? 'GB of all servers' : 'vCPUs of all servers',
          line,
          demand: 'at most',
          required: most,
          found: drawn,
        },
      ];
}
