import { type ProjectQuota, UNLIMITED } from '../lib/constructs/contract-project';
import { quotaOfKind, quotaOfLine } from '../lib/constructs/line-quota';
import type { LineKind } from '../lib/contract/line-schema';
import { copiesKept } from '../lib/deployment/backup-schedule';
import { collectorServers } from '../lib/deployment/collector-servers';
import type { Deployment } from '../lib/deployment/deployment';
import { publicIpsOfServices } from '../lib/deployment/public-ips-of-services';
import { volumeTypeName } from '../lib/openstack/resource-name';
import { BACKUP_SERVER, BASTION_SERVER, COLLECTOR_SERVER, WAF_SERVER, WAF_SERVERS_PER_SET } from '../lib/openstack/service-server';
import { gibibytes } from '../lib/openstack/units';

const GIB = 1024;
const NOTHING: ProjectQuota = {
  cores: 0,
  memoryMib: 0,
  instances: 0,
  volumeGib: 0,
  volumeGibByType: {},
  backupGib: 0,
  floatingIps: 0,
  loadBalancers: 0,
  lines: { compute: [], storage: [], network: [], loadBalancer: [], objectStorage: [] },
};

/** The customer's own project: what the contract sold, to the unit. A service without a quantity has what the deployment asks for. */
export function serversQuota(deployment: Deployment): ProjectQuota {
  const { contract, document } = deployment;
  const { useTolerance } = document;
  const linesOf = (...kinds: LineKind[]) => contract.lines.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const named = document.publicIps.flatMap(({ names }) => names);
  const elsewhere = new Set([...publicIpsOfServices(document), ...ipv6Names(document)]);
  return {
    cores: quotaOfKind(contract, 'vcpu-pool', 'vCPU', useTolerance) ?? 0,
    memoryMib: (quotaOfKind(contract, 'memory', 'GB', useTolerance) ?? 0) * GIB,
    instances: UNLIMITED,
    volumeGib: quotaOfKind(contract, 'block-storage', 'GB', useTolerance) ?? 0,
    volumeGibByType: Object.fromEntries(
      document.storageTypes.map(({ id, line }) => {
        const sold = contract.lineOfKind(line, 'block-storage');
        return [
          volumeTypeName(contract.id, id),
          sold === undefined ? 0 : (quotaOfLine(contract, sold, 'GB', useTolerance) ?? UNLIMITED),
        ] as const;
      }),
    ),
    // Cinder counts each copy, incremental ones too, with the whole size of its volume. The line counts what is protected, once.
    backupGib: document.backups.reduce((total, plan) => total + gibibytes(plan.size) * copiesKept(plan), 0),
    floatingIps: (quotaOfKind(contract, 'public-ip', 'IP', useTolerance) ?? named.length) - elsewhere.size,
    loadBalancers: quotaOfKind(contract, 'load-balancer', 'IP', useTolerance) ?? document.loadBalancers.length,
    objectGib: objectGib(deployment),
    lines: {
      compute: linesOf('vcpu-pool', 'memory'),
      storage: linesOf('block-storage', 'backup'),
      network: linesOf('public-ip'),
      loadBalancer: linesOf('load-balancer'),
      objectStorage: document.objectStorage.length === 0 ? [] : linesOf('object-storage'),
    },
  };
}

/** Only where objects are kept: a cloud without them has no account to limit. */
function objectGib({ contract, document: { objectStorage, useTolerance } }: Deployment): number | undefined {
  if (objectStorage.length === 0) return undefined;
  const asked = objectStorage.reduce((total, { size }) => total + gibibytes(size), 0);
  return quotaOfKind(contract, 'object-storage', 'GB', useTolerance) ?? asked;
}

/** Whole machines: their number is the limit. Nova counts their cores and memory too, which no line does. */
export function metalQuota({ document }: Deployment): ProjectQuota {
  const nodes = document.gpuNodes.reduce((total, pool) => total + pool.nodes.length, 0);
  const servers = document.physicalServers.reduce((total, pool) => total + pool.servers.length, 0);
  const lines = [
    ...document.gpuNodes.flatMap((pool) => Object.values(pool.lines)),
    ...document.physicalServers.map((pool) => pool.lines.server),
  ];
  return {
    ...NOTHING,
    cores: UNLIMITED,
    memoryMib: UNLIMITED,
    instances: nodes + servers,
    lines: { ...NOTHING.lines, compute: [...new Set(lines)] },
  };
}

/** The supplier's own servers: just what the deployment's services need. */
export function servicesQuota({ document }: Deployment): ProjectQuota {
  const { wafs, remoteAccess, backups, backupRunner } = document;
  const collectors = collectorServers(document);
  const servers = [
    ...wafs.flatMap(() => Array(WAF_SERVERS_PER_SET).fill(WAF_SERVER)),
    ...(remoteAccess === undefined ? [] : [BASTION_SERVER]),
    ...collectors.map(() => COLLECTOR_SERVER),
    ...(backupRunner === undefined ? [] : [BACKUP_SERVER]),
  ];
  const total = (size: 'vcpus' | 'memoryGib') => servers.reduce<number>((sum, server) => sum + server[size], 0);
  const ofWafs = [...new Set(wafs.map(({ line }) => line))];
  const ofLogs = collectors.map(({ line }) => line);
  const lines = [...ofWafs, ...(remoteAccess === undefined ? [] : [remoteAccess.line]), ...ofLogs];
  const ofBackups = backupRunner === undefined ? [] : backups.map(({ line }) => line);
  const ipv6 = ipv6Names(document);
  return {
    ...NOTHING,
    cores: total('vcpus'),
    memoryMib: total('memoryGib') * GIB,
    instances: servers.length,
    floatingIps: [...publicIpsOfServices(document)].filter((name) => !ipv6.has(name)).length,
    volumeGib: collectors.reduce((sum, { server }) => sum + gibibytes(server.size), 0),
    loadBalancers: new Set(wafs.map(({ protects }) => protects)).size + collectors.length,
    lines: {
      ...NOTHING.lines,
      compute: [...new Set([...lines, ...ofBackups])],
      storage: ofLogs,
      network: lines,
      loadBalancer: [...ofWafs, ...ofLogs],
    },
  };
}

/** Addresses that are drawn on the line and are no floating IPs: each is a port. */
function ipv6Names({ publicIps }: Deployment['document']): ReadonlySet<string> {
  return new Set(publicIps.filter(({ family }) => family === 'ipv6').flatMap(({ names }) => names));
}
