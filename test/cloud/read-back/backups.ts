import { allNames } from './all-names';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, limit, sum } from './figures';
import { serverIn } from './server-of-pool';

export const backups: Comparison = {
  kind: 'backups',
  compares:
    "every volume of a plan's pools is marked for it, and no other; together they are within the plan, and the plans within the line; the backup runner knows the plan, and how long copies are kept",
  subjects: ({ deployment: { backups: plans = [] } }) => plans.map(({ name }) => `backup plan ${name}`),
  expectations: (signed, cloud) => {
    const { backups: plans = [], servers = [] } = signed.deployment;
    const runner = serverIn(signed, cloud, 'services', `${signed.contract.id}-backup`);
    return plans.flatMap(({ name, line, pools, size, keep }): Expectation[] => {
      const subject = `backup plan ${name}`;
      const members = servers.filter(({ pool }) => pools.includes(pool)).flatMap((pool) => allNames(pool.servers));
      const ids = new Set(members.flatMap((member) => serverIn(signed, cloud, 'servers', member)?.id ?? []));
      const ofPools = cloud.volumes.filter((volume) => volume.servers.some((server) => ids.has(server)));
      const marked = cloud.volumes.filter(({ metadata }) => metadata[`pactform:backup:${name}`] === 'yes');
      const schedule = runner?.metadata[`pactform:backup:${name}`];
      const most = limit(signed, line, 'GB');
      const [amount, unit] = keep.split(' ');
      return [
        { subject, figure: 'servers whose volumes are backed up', demand: 'is', required: members.length, found: ids.size },
        {
          subject,
          figure: 'volumes',
          demand: 'is',
          required: ofPools.map((volume) => volume.name),
          found: marked.map((volume) => volume.name),
        },
        {
          subject,
          figure: 'GiB of its volumes',
          demand: 'at most',
          required: figure(size, 'GB'),
          found: sum(marked.map(({ sizeGib }) => sizeGib)),
        },
        {
          subject,
          figure: 'days that a copy is kept',
          demand: 'is',
          required: Number(amount) * (unit?.startsWith('month') ? 31 : 1),
          found: Number(/ keep (\d+)d /.exec(schedule ?? '')?.[1]),
        },
        { subject, figure: 'line of its copies', line, demand: 'is', required: line, found: / line (\S+)$/.exec(schedule ?? '')?.[1] },
        ...(most === undefined
          ? []
          : [
              {
                subject,
                figure: 'GiB of all plans',
                line,
                demand: 'at most' as const,
                required: most,
                found: sum(plans.filter((plan) => plan.line === line).map((plan) => figure(plan.size, 'GB'))),
              },
            ]),
      ];
    });
  },
};
