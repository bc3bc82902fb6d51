import type { CloudDocument, Server } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, lineOf } from './figures';
import { minimumClockMhz } from './minimum-clock';
import { customersServers, serverIn } from './server-of-pool';
import { servicesServers } from './services-servers';
import type { Signed } from './signed';

/** What the host that a server is really on says of itself, through the aggregate of its type. */
export const hosts: Comparison = {
  kind: 'hosts',
  compares:
    'the host that each server is on: one of its type, as fast as the contract demands of the architecture, by the metadata of its aggregate',
  subjects: (signed) => [
    ...customersServers(signed).map(({ name }) => `host of ${name}`),
    ...servicesServers(signed).map(({ name }) => `host of ${name}`),
  ],
  expectations: (signed, cloud) => [
    ...customersServers(signed).flatMap(({ name, pool }) =>
      ofServer(signed, cloud, name, serverIn(signed, cloud, 'servers', name), pool.hostType, pool.lines.cpu),
    ),
    ...servicesServers(signed).flatMap(({ name, hostType }) =>
      ofServer(signed, cloud, name, serverIn(signed, cloud, 'services', name), hostType),
    ),
  ],
};

function ofServer(
  signed: Signed,
  cloud: CloudDocument,
  name: string,
  server: Server | undefined,
  hostType: string,
  line?: string,
): Expectation[] {
  const subject = `host of ${name}`;
  const type = found(
    signed.platform.hostTypes.find(({ id }) => id === hostType),
    `host type '${hostType}'`,
  );
  const aggregate = cloud.aggregates.find((each) => server !== undefined && each.hosts.includes(server.host));
  const clock = Number(aggregate?.metadata['pactform_clock_mhz']);
  const minimum = line === undefined ? undefined : minimumClockMhz(signed, line, type.architecture);
  const architecture = aggregate?.metadata['pactform_architecture'];
  const allowed = line === undefined ? undefined : lineOf(signed, line).requires?.architectures;
  return [
    { subject, figure: 'name', demand: 'one of', required: type.hosts, found: server?.host },
    { subject, figure: 'host type', demand: 'is', required: hostType, found: aggregate?.metadata['pactform_host_type'] },
    { subject, figure: 'clock in MHz, as the platform has it', demand: 'is', required: figure(type.clock.value, 'MHz'), found: clock },
    { subject, figure: 'architecture', demand: 'is', required: type.architecture, found: architecture },
    ...(allowed === undefined
      ? []
      : [{ subject, figure: 'architecture', line, demand: 'one of' as const, required: allowed, found: architecture }]),
    ...(minimum === undefined
      ? []
      : [{ subject, figure: 'clock in MHz', line, demand: 'at least' as const, required: minimum, found: clock }]),
  ];
}
