import { allNames } from './all-names';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, limit, sum } from './figures';
import { projectOf } from './project-of';

export const objectStorage: Comparison = {
  kind: 'object storage',
  compares:
    'each container holds no more than its size, keeps versions where the deployment says so and is closed to strangers; the project has the S3 keys of the deployment; all of a line are within its quantity',
  subjects: ({ deployment: { objectStorage: wanted = [] } }) => wanted.map(({ name }) => `container ${name}`),
  expectations: (signed, cloud) => {
    const wanted = signed.deployment.objectStorage ?? [];
    const keys = sum(wanted.map(({ s3Keys = [] }) => allNames(s3Keys).length));
    const project = projectOf(signed, 'servers');
    return wanted.flatMap(({ name, line, size, versioning = false }): Expectation[] => {
      const subject = `container ${name}`;
      const container = cloud.objectContainers.find((each) => each.name === `${signed.contract.id}-${name}`);
      const most = limit(signed, line, 'GB');
      const drawn = sum(
        cloud.objectContainers.filter(({ lines }) => lines.includes(line)).map(({ quotaBytes }) => quotaBytes ?? Number.NaN),
      );
      return [
        { subject, figure: 'project', demand: 'is', required: project, found: container?.project },
        {
          subject,
          figure: 'bytes that it holds',
          line,
          demand: 'is',
          required: figure(size, 'GB') * 1024 ** 3,
          found: container?.quotaBytes ?? undefined,
        },
        { subject, figure: 'keeps versions', demand: 'is', required: versioning, found: container?.versioning },
        { subject, figure: 'lines', demand: 'is', required: [line], found: container?.lines },
        { subject, figure: 'strangers who may read', demand: 'is', required: null, found: container?.readableBy },
        {
          subject,
          figure: 'S3 keys of the project',
          demand: 'is',
          required: keys,
          found: cloud.ec2Credentials.find((each) => each.project === project)?.count ?? 0,
        },
        ...(most === undefined
          ? []
          : [{ subject, figure: 'bytes of all containers', line, demand: 'at most' as const, required: most * 1024 ** 3, found: drawn }]),
      ];
    });
  },
};
