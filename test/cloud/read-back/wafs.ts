import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, lineOf, sorted } from './figures';
import { ratesOf } from './rates-of';
import { serverIn } from './server-of-pool';
import type { Signed, WafYaml } from './signed';

export const wafs: Comparison = {
  kind: 'WAF sets',
  compares:
    'each set is two servers on different hosts, each let through as much as the contract demands of the set; all sets of a load balancer, and only they, are behind its entry; no more sets than bought',
  subjects: ({ deployment: { wafs: sets = [] } }) => [
    ...sets.map(({ name }) => `WAF set ${name}`),
    ...sorted(new Set(sets.map(({ protects }) => protects))).map((name) => `entry of ${name}`),
    ...sorted(new Set(sets.map(({ line }) => line))).map((line) => `line ${line}`),
  ],
  expectations: (signed, cloud) => {
    const { wafs: sets = [] } = signed.deployment;
    return [
      ...sets.flatMap((set) => ofSet(signed, cloud, set)),
      ...sorted(new Set(sets.map(({ protects }) => protects))).flatMap((name) => ofEntry(signed, cloud, name, sets)),
      ...sorted(new Set(sets.map(({ line }) => line))).flatMap((line) => ofLine(signed, cloud, line)),
    ];
  },
};

function serversOf(signed: Signed, cloud: CloudDocument, { name }: WafYaml) {
  return ['a', 'b'].flatMap((half) => serverIn(signed, cloud, 'services', `${signed.contract.id}-${name}-${half}`) ?? []);
}

function ofSet(signed: Signed, cloud: CloudDocument, set: WafYaml): Expectation[] {
  const subject = `WAF set ${set.name}`;
  const servers = serversOf(signed, cloud, set);
  const ports = cloud.ports.filter(({ device }) => servers.some(({ id }) => id === device));
  const { throughput } = lineOf(signed, set.line).requires ?? {};
  const policy = cloud.serverGroups.find(({ members }) => servers.length > 0 && servers.every(({ id }) => members.includes(id)))?.policy;
  return [
    { subject, figure: 'servers', demand: 'is', required: 2, found: servers.length },
    { subject, figure: 'hosts', demand: 'is', required: 2, found: new Set(servers.map(({ host }) => host)).size },
    { subject, figure: 'rule of the server group', demand: 'is', required: 'anti-affinity', found: policy },
    { subject, figure: 'ports', demand: 'is', required: 2, found: ports.length },
    ...servers.map(
      ({ name, metadata }): Expectation => ({
        subject,
        figure: `load balancer behind ${name}`,
        demand: 'is',
        required: set.protects,
        found: metadata['pactform:protects'],
      }),
    ),
    ...ports.flatMap(({ name, qosPolicy }) =>
      Object.entries(ratesOf(cloud, qosPolicy)).flatMap(([direction, rate]): Expectation[] => {
        const through = { subject, figure: `Mbps ${direction} of ${name}`, line: set.line, found: rate };
        return [
          { ...through, demand: 'is', required: figure(set.throughput, 'Mbps') },
          ...(throughput === undefined ? [] : [{ ...through, demand: 'at least' as const, required: figure(throughput.atLeast, 'Mbps') }]),
        ];
      }),
    ),
  ];
}

function ofEntry(signed: Signed, cloud: CloudDocument, name: string, sets: readonly WafYaml[]): Expectation[] {
  const subject = `entry of ${name}`;
  const entry = cloud.loadBalancers.find((each) => each.name === `${signed.contract.id}-${name}-entry`);
  const behind = sets.filter(({ protects }) => protects === name).flatMap((set) => serversOf(signed, cloud, set));
  const { listeners } = found(
    signed.deployment.loadBalancers?.find((each) => each.name === name),
    `load balancer '${name}'`,
  );
  const own = cloud.loadBalancers.find((each) => each.name === `${signed.contract.id}-${name}`);
  return [
    { subject, figure: 'project', demand: 'is', required: `${signed.contract.id}-services`, found: entry?.project },
    { subject, figure: 'status', demand: 'is', required: 'ACTIVE', found: entry?.provisioningStatus },
    {
      subject,
      figure: 'listeners',
      demand: 'is',
      required: sorted(listeners.map(({ protocol, port }) => `${protocol === 'HTTPS' ? 'TERMINATED_HTTPS' : protocol} ${port}`)),
      found: entry && sorted(entry.listeners.map(({ protocol, port }) => `${protocol} ${port}`)),
    },
    ...listeners.map(({ name: listener, port }): Expectation => {
      const pool = entry?.listeners.find((each) => each.port === port)?.pool;
      const members = entry?.pools.find((each) => each.name === pool)?.members;
      return {
        subject,
        figure: `servers behind listener ${listener}`,
        demand: 'is',
        required: sorted(behind.flatMap(({ addresses }) => addresses)),
        found: members && sorted(members.map(({ address }) => address)),
      };
    }),
    // what comes past the WAF would not be looked at
    ...listeners.map(
      ({ port }): Expectation => ({
        subject,
        figure: `networks that reach port ${port} of ${name} itself`,
        demand: 'is',
        required: [signed.deployment.network.cidr],
        found: own?.listeners.find((each) => each.port === port)?.allowedFrom,
      }),
    ),
  ];
}

function ofLine(signed: Signed, cloud: CloudDocument, line: string): Expectation[] {
  const most = limit(signed, line, 'set');
  const servers = cloud.servers.filter(({ lines, metadata }) => lines.includes(line) && metadata['pactform:protects'] !== undefined);
  return most === undefined
    ? []
    : [{ subject: `line ${line}`, figure: 'sets', line, demand: 'at most', required: most, found: servers.length / 2 }];
}
