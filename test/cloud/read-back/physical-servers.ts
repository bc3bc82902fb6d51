import { allNames } from './all-names';
import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, lineOf } from './figures';
import { machineNames, ofMachine } from './machines';
import type { PhysicalPoolYaml, Signed } from './signed';

export const physicalServers: Comparison = {
  kind: 'physical servers',
  compares:
    "each is a whole machine of the platform's resource class, whose cores, clock, memory and ports in Ironic meet the contract; no more of them than bought",
  subjects: ({ deployment: { physicalServers: pools = [] } }) =>
    pools.flatMap(({ servers }) => allNames(servers).map((name) => `machine ${name}`)),
  expectations: (signed, cloud) =>
    (signed.deployment.physicalServers ?? []).flatMap((pool) =>
      allNames(pool.servers).flatMap((name) => ofServer(signed, cloud, pool, name)),
    ),
};

function ofServer(signed: Signed, cloud: CloudDocument, pool: PhysicalPoolYaml, name: string): Expectation[] {
  const subject = `machine ${name}`;
  const type = found(
    signed.platform.physicalServerTypes?.find(({ id }) => id === pool.type),
    `physical server type '${pool.type}'`,
  );
  const { server: line, memory: modules, disks } = pool.lines;
  const lines = [line, modules, disks, pool.licence === 'customer' ? undefined : pool.licence].filter((each) => each !== undefined);
  const { node, server, expectations } = ofMachine(signed, cloud, { name, lines, image: pool.image, resourceClass: type.resourceClass });
  const { sockets, coresPerSocket, clock = [], memory, ports } = lineOf(signed, line).requires ?? {};
  const most = limit(signed, line, 'server');
  const drawing = cloud.servers.filter((server) => server.lines.includes(line)).length;
  const cores =
    sockets === undefined || coresPerSocket === undefined ? undefined : Number(sockets.atLeast) * figure(coresPerSocket.atLeast, 'core');
  const cpus = Number(node?.properties['cpus']);
  return [
    ...expectations,
    machineNames(signed, cloud, subject),
    ...(cores === undefined
      ? []
      : [{ subject, figure: 'cores of all sockets', line, demand: 'at least' as const, required: cores, found: cpus }]),
    ...(memory === undefined
      ? []
      : [
          {
            subject,
            figure: 'memory in MiB',
            line,
            demand: 'at least' as const,
            required: figure(memory.atLeast, 'GB') * 1024,
            found: Number(node?.properties['memory_mb']),
          },
        ]),
    ...(ports === undefined
      ? []
      : [
          {
            subject,
            figure: 'ports',
            line,
            demand: 'at least' as const,
            required: Number(ports.count),
            found: node?.physicalNetworks.length,
          },
        ]),
    ...clock
      .filter(({ architectures }) => architectures.includes(type.architecture))
      .map(
        ({ atLeast }): Expectation => ({
          subject,
          figure: 'clock in GHz',
          line,
          demand: 'at least',
          required: figure(atLeast, 'GHz'),
          found: Number(node?.capabilities['clock_ghz']),
        }),
      ),
    // what is built in beyond the type is not to be seen: the server names the lines
    ...[modules, disks]
      .filter((each) => each !== undefined)
      .map(
        (each): Expectation => ({
          subject,
          figure: `names line ${each}`,
          line: each,
          demand: 'is',
          required: true,
          found: server?.lines.includes(each),
        }),
      ),
    ...(most === undefined
      ? []
      : [{ subject, figure: 'servers of the line', line, demand: 'at most' as const, required: most, found: drawing }]),
  ];
}
