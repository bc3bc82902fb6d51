import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, sorted } from './figures';
import { servicesServers } from './services-servers';
import type { Signed } from './signed';

export const aggregates: Comparison = {
  kind: 'aggregates',
  compares: "each host type in use is an aggregate of the platform's hosts and no others, with the platform's clock and architecture",
  subjects: (signed) => hostTypes(signed).map((type) => `aggregate of ${type}`),
  expectations: (signed, cloud) =>
    hostTypes(signed).flatMap((id): Expectation[] => {
      const subject = `aggregate of ${id}`;
      const type = found(
        signed.platform.hostTypes.find((each) => each.id === id),
        `host type '${id}'`,
      );
      const aggregate = cloud.aggregates.find(({ name }) => name === `${signed.contract.id}-${id}`);
      const lines = (signed.deployment.servers ?? [])
        .filter(({ hostType }) => hostType === id)
        .flatMap(({ lines }) => [lines.cpu, lines.memory]);
      return [
        { subject, figure: 'hosts', demand: 'is', required: sorted(type.hosts), found: aggregate && sorted(aggregate.hosts) },
        {
          subject,
          figure: 'clock in MHz',
          demand: 'is',
          required: figure(type.clock.value, 'MHz'),
          found: Number(aggregate?.metadata['pactform_clock_mhz']),
        },
        { subject, figure: 'architecture', demand: 'is', required: type.architecture, found: aggregate?.metadata['pactform_architecture'] },
        { subject, figure: 'lines', demand: 'is', required: sorted(new Set(lines)), found: aggregate && sorted(new Set(aggregate.lines)) },
      ];
    }),
};

function hostTypes(signed: Signed): string[] {
  const all = [...(signed.deployment.servers ?? []), ...servicesServers(signed)];
  return sorted(new Set(all.map(({ hostType }) => hostType)));
}
