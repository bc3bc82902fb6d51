import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, limit, sum } from './figures';
import { projectOf } from './project-of';
import { ratesOf } from './rates-of';

export const bandwidth: Comparison = {
  kind: 'bandwidth',
  compares: "the router's way out is held to what is leased, in both directions, and that is within the line",
  subjects: ({ deployment: { bandwidth: links = [] } }) => links.map(({ name }) => `link ${name}`),
  expectations: (signed, cloud) => {
    const { bandwidth: links = [] } = signed.deployment;
    const total = sum(links.map(({ rate }) => figure(rate, 'Mbps')));
    const router = cloud.routers.find(({ project }) => project === projectOf(signed, 'servers'));
    const rates = ratesOf(cloud, router?.qosPolicy);
    return links.flatMap(({ name, line }): Expectation[] => {
      const subject = `link ${name}`;
      const most = limit(signed, line, 'Mbps');
      return [
        { subject, figure: 'Mbps in', line, demand: 'is', required: total, found: rates.ingress },
        { subject, figure: 'Mbps out', line, demand: 'is', required: total, found: rates.egress },
        ...(most === undefined
          ? []
          : [{ subject, figure: 'Mbps out', line, demand: 'at most' as const, required: most, found: rates.egress }]),
        ...(most === undefined
          ? []
          : [{ subject, figure: 'Mbps in', line, demand: 'at most' as const, required: most, found: rates.ingress }]),
      ];
    });
  },
};
