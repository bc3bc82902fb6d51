import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, limit, sorted, sum } from './figures';

export const shares: Comparison = {
  kind: 'shares',
  compares:
    'each share has its size and protocol and is open to whom the deployment says, or to the network of the contract; all of a line are within its quantity',
  subjects: ({ deployment: { shares: wanted = [] } }) => wanted.map(({ name }) => `share ${name}`),
  expectations: (signed, cloud) =>
    (signed.deployment.shares ?? []).flatMap(({ name, line, size, protocol, access = [] }): Expectation[] => {
      const subject = `share ${name}`;
      const share = cloud.shares.find((each) => each.name === `${signed.contract.id}-${name}`);
      const granted = access.length === 0 ? [{ from: signed.deployment.network.cidr, level: 'rw' }] : access;
      const most = limit(signed, line, 'GB');
      const drawn = sum(cloud.shares.filter(({ lines }) => lines.includes(line)).map(({ sizeGib }) => sizeGib));
      return [
        { subject, figure: 'status', demand: 'is', required: 'available', found: share?.status },
        { subject, figure: 'GiB', line, demand: 'is', required: figure(size, 'GB'), found: share?.sizeGib },
        { subject, figure: 'protocol', demand: 'is', required: protocol, found: share?.protocol },
        { subject, figure: 'lines', demand: 'is', required: [line], found: share?.lines },
        {
          subject,
          figure: 'who may use it',
          demand: 'is',
          required: sorted(granted.map((each) => `${each.from ?? ('user' in each ? each.user : undefined)} ${each.level}`)),
          found: share && sorted(share.access.map(({ to, level }) => `${to} ${level}`)),
        },
        ...(most === undefined
          ? []
          : [{ subject, figure: 'GiB of all shares', line, demand: 'at most' as const, required: most, found: drawn }]),
      ];
    }),
};
