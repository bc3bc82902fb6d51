import type { CloudDocument, Limits } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, limit, limitOfKind, sum } from './figures';
import { projectOf } from './project-of';
import { publicIpNames } from './public-ip-names';
import { customersServers, metalServers } from './server-of-pool';
import type { BackupYaml, Signed } from './signed';

type Service = 'compute' | 'volume' | 'network' | 'loadBalancer' | 'objectStorage';
type Demand = readonly [service: Service, resource: string, part: keyof Limits[string], required: number];

const NO_LIMIT = -1;

export const quotas: Comparison = {
  kind: 'quotas',
  compares:
    'limits are what the lines sold (vCPU, memory, volumes in all and by type, backups, public addresses, load balancers, objects), and what is used is what the deployment says; the services have as much as they use',
  subjects: (signed) => (['servers', 'metal', 'services'] as const).map((kind) => `quota of ${projectOf(signed, kind)}`),
  expectations: (signed, cloud) => [
    ...demanded(signed, cloud, 'servers', ofServers(signed)),
    ...demanded(signed, cloud, 'metal', ofMetal(signed)),
    ...demanded(signed, cloud, 'services', ofServices(signed, cloud)),
  ],
};

function demanded(signed: Signed, cloud: CloudDocument, kind: 'servers' | 'metal' | 'services', demands: readonly Demand[]) {
  const project = projectOf(signed, kind);
  const quota = cloud.quotas.find((each) => each.project === project);
  return demands.map(([service, resource, part, required]): Expectation => {
    const found = quota?.[service]?.[resource]?.[part];
    return { subject: `quota of ${project}`, figure: `${service} ${resource} ${part}`, demand: 'is', required, found: found ?? undefined };
  });
}

function ofServers(signed: Signed): Demand[] {
  const { deployment, contract } = signed;
  const servers = customersServers(signed);
  const volumes = servers.flatMap(({ pool }) => [pool.boot, ...(pool.volumes ?? [])]);
  const gib = (storage?: string) =>
    sum(volumes.filter((volume) => storage === undefined || volume.storage === storage).map(({ size }) => figure(size, 'GB')));
  const addresses = publicIpNames(signed);
  const elsewhere = addresses.filter(({ project, family }) => project === 'services' || family === 'ipv6').length;
  return [
    ['compute', 'cores', 'limit', limitOfKind(signed, 'vcpu-pool', 'vCPU') ?? 0],
    ['compute', 'cores', 'used', sum(servers.map(({ pool }) => figure(pool.cpu, 'vCPU')))],
    ['compute', 'ram', 'limit', (limitOfKind(signed, 'memory', 'GB') ?? 0) * 1024],
    ['compute', 'ram', 'used', sum(servers.map(({ pool }) => figure(pool.memory, 'GB') * 1024))],
    ['compute', 'instances', 'limit', NO_LIMIT],
    ['compute', 'instances', 'used', servers.length],
    ['volume', 'gigabytes', 'limit', limitOfKind(signed, 'block-storage', 'GB') ?? 0],
    ['volume', 'gigabytes', 'used', gib()],
    ...(deployment.storageTypes ?? []).flatMap(({ id, line }): Demand[] => [
      ['volume', `gigabytes_${contract.id}-${id}`, 'limit', Math.floor(limit(signed, line, 'GB') ?? NO_LIMIT)],
      ['volume', `gigabytes_${contract.id}-${id}`, 'used', gib(id)],
    ]),
    ['volume', 'backup_gigabytes', 'limit', sum((deployment.backups ?? []).map((plan) => figure(plan.size, 'GB') * copies(plan)))],
    ['network', 'floatingip', 'limit', (limitOfKind(signed, 'public-ip', 'IP') ?? addresses.length) - elsewhere],
    ['network', 'floatingip', 'used', addresses.length - elsewhere],
    ['loadBalancer', 'load_balancer', 'limit', limitOfKind(signed, 'load-balancer', 'IP') ?? deployment.loadBalancers?.length ?? 0],
    ...((deployment.objectStorage ?? []).length === 0
      ? []
      : [['objectStorage', 'bytes', 'limit', (limitOfKind(signed, 'object-storage', 'GB') ?? 0) * 1024 ** 3] as const]),
  ];
}

/** Nova counts the cores of whole machines too, which no line does. */
function ofMetal(signed: Signed): Demand[] {
  const machines = metalServers(signed).length;
  return [
    ['compute', 'instances', 'limit', machines],
    ['compute', 'instances', 'used', machines],
    ['compute', 'cores', 'limit', NO_LIMIT],
    ['compute', 'ram', 'limit', NO_LIMIT],
    ...nothing('volume', 'gigabytes'),
    ...nothing('network', 'floatingip'),
    ...nothing('loadBalancer', 'load_balancer'),
  ];
}

/** The supplier's own servers draw on no line: just what runs there. */
function ofServices(signed: Signed, cloud: CloudDocument): Demand[] {
  const { wafs = [], remoteAccess, hostServices = [], backupRunner } = signed.deployment;
  const collectors = hostServices.flatMap(({ collector }) => collector?.server ?? []);
  const servers = 2 * wafs.length + (remoteAccess === undefined ? 0 : 1) + collectors.length + (backupRunner === undefined ? 0 : 1);
  const addresses = publicIpNames(signed).filter(({ project, family }) => project === 'services' && family === 'ipv4').length;
  const running = cloud.servers.filter(({ project }) => project === projectOf(signed, 'services'));
  return [
    ['compute', 'instances', 'limit', servers],
    ['compute', 'instances', 'used', servers],
    ['compute', 'cores', 'limit', sum(running.map(({ vcpus }) => vcpus))],
    ['compute', 'ram', 'limit', sum(running.map(({ ramMib }) => ramMib))],
    ['volume', 'gigabytes', 'limit', sum(collectors.map(({ size }) => figure(size, 'GB')))],
    ['network', 'floatingip', 'limit', addresses],
    ['network', 'floatingip', 'used', addresses],
    ['loadBalancer', 'load_balancer', 'limit', new Set(wafs.map(({ protects }) => protects)).size + collectors.length],
  ];
}

function nothing(service: Service, resource: string): Demand[] {
  return [[service, resource, 'limit', 0]];
}

const HOURS = { hour: 1, hours: 1, day: 24, days: 24, month: 31 * 24, months: 31 * 24 };

/**
 * Copies of a volume that may be there at once: those of the time between two full ones and of the time that they are kept, and one
 * while an old one is deleted. A plan that says nothing has a full one every 7 days.
 */
function copies({ every, keep, fullEvery = '7 days' }: BackupYaml): number {
  return Math.ceil(hours(fullEvery) / hours(every)) + Math.ceil(hours(keep) / hours(every)) + 1;
}

function hours(time: string): number {
  const [amount, unit] = time.split(' ');
  return Number(amount) * (HOURS[unit as keyof typeof HOURS] ?? Number.NaN);
}
