import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, lineOf, setting } from './figures';
import { projectOf } from './project-of';

export const volumeTypes: Comparison = {
  kind: 'volume types',
  compares:
    'each storage tier is a private volume type of its back end, whose QoS gives a volume the operations per second that the contract demands and the back end can reach',
  subjects: (signed) => (signed.deployment.storageTypes ?? []).map(({ id }) => `volume type ${signed.contract.id}-${id}`),
  expectations: (signed, cloud) =>
    (signed.deployment.storageTypes ?? []).flatMap(({ id, line, backend: backendId, iops }): Expectation[] => {
      const name = `${signed.contract.id}-${id}`;
      const subject = `volume type ${name}`;
      const type = cloud.volumeTypes.find((each) => each.name === name);
      const backend = found(
        signed.platform.storageBackends?.find((each) => each.id === backendId),
        `storage back end '${backendId}'`,
      );
      const limit = Number(type?.qos?.specs['total_iops_sec']);
      const { iops: floors = [], iopsClass } = lineOf(signed, line).requires ?? {};
      const most = figure(backend.maxIops.value, 'IOPS');
      return [
        { subject, figure: 'public', demand: 'is', required: false, found: type?.public },
        { subject, figure: 'projects', demand: 'is', required: [projectOf(signed, 'servers')], found: type?.projects },
        { subject, figure: 'lines', demand: 'is', required: [line], found: type?.lines },
        { subject, figure: 'back end', demand: 'is', required: backend.backendName, found: type?.extraSpecs['volume_backend_name'] },
        { subject, figure: 'IOPS of a volume', demand: 'is', required: figure(iops, 'IOPS'), found: limit },
        { subject, figure: 'IOPS of a volume', demand: 'at most', required: most, found: limit },
        { subject, figure: 'who holds volumes to it', demand: 'one of', required: ['front-end', 'both'], found: type?.qos?.consumer },
        ...floors.map(
          ({ atLeast }): Expectation => ({
            subject,
            figure: 'IOPS of a volume',
            line,
            demand: 'at least',
            required: figure(atLeast, 'IOPS'),
            found: limit,
          }),
        ),
        // The upper figure is the name of a class unless the reading says that it binds.
        ...(iopsClass === undefined || setting(signed, 'iops-class') !== 'limit'
          ? []
          : [
              {
                subject,
                figure: 'IOPS of a volume',
                line,
                demand: 'at most' as const,
                required: figure(iopsClass.to, 'IOPS'),
                found: limit,
              },
            ]),
      ];
    }),
};
