import * as z from 'zod';
import type { Contract } from '../contract/contract';
import type { LineKind } from '../contract/line-schema';
import { bilingual, identifier, isoDate, quantity, uniqueBy } from '../document/fields';
import { idsUnder, nameOf, withReferences } from '../document/references';
import type { Platform } from '../platform/platform';
import { nameList, namesUnder, refuseRepeatedNames } from './name-list';

/**
 * The deployment document. With contract and platform at hand, every name of a line or type is checked where it stands;
 * without them (for the JSON Schema, or when they are broken themselves) the shape alone.
 */
export function deploymentSchema(contract?: Contract, platform?: Platform) {
  const line = (...kinds: LineKind[]) => {
    const ids = contract?.lines.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    return nameOf(`${kinds.join(' or ')} line of the contract`, ids && new Set(ids));
  };
  const type = (what: string, entries: readonly { id: string }[] | undefined) =>
    nameOf(`${what} of the platform`, entries && new Set(entries.map(({ id }) => id)));
  const types = platform?.document;
  const cidr = z.union([z.cidrv4(), z.cidrv6()], { error: () => "expected a network such as '10.30.0.0/16'" });
  const address = z.union([z.ipv4(), z.ipv6()], { error: () => "expected an IP address such as '203.0.113.7'" });
  const port = z
    .int({ error: () => 'expected a port from 1 to 65535' })
    .min(1)
    .max(65535);

  const storageType = z.strictObject({
    id: identifier,
    line: line('block-storage'),
    backend: type('storage back end', types?.storageBackends),
    /** Most operations per second that one volume gets (QoS). */
    iops: quantity('IOPS'),
  });

  const serverPool = z
    .strictObject({
      pool: identifier,
      system: identifier.optional(),
      lines: z.strictObject({ cpu: line('vcpu-pool'), memory: line('memory'), gpu: line('gpu-memory').optional() }),
      hostType: type('host type', types?.hostTypes),
      image: type('image', types?.images),
      /** Operating-system line that the licence of each server draws on; none for free or customer-licensed systems. */
      licence: line('operating-system').optional(),
      cpu: quantity('vCPU'),
      memory: quantity('GB'),
      gpu: z.strictObject({ type: type('GPU card type', types?.gpuCardTypes), cards: quantity('card') }).optional(),
      boot: z.strictObject({ storage: identifier, size: quantity('GB', 'TB') }),
      volumes: uniqueBy(z.array(z.strictObject({ name: identifier, storage: identifier, size: quantity('GB', 'TB') })), 'name').prefault(
        [],
      ),
      /** Databases and middleware installed on each server of the pool. */
      software: z.array(z.strictObject({ line: line('database', 'middleware'), product: z.string().min(1) })).prefault([]),
      /** Ports open to the customer's own network; nothing is open to the world unless `from` says so, with the reason. */
      ingress: z
        .array(z.strictObject({ port, protocol: z.enum(['tcp', 'udp']).prefault('tcp'), from: cidr, reason: z.string().min(1) }))
        .prefault([]),
      servers: nameList,
    })
    .superRefine(({ hostType, image }, context) => {
      const architecture = types?.hostTypes.find(({ id }) => id === hostType)?.architecture;
      const offered = types?.images.find(({ id }) => id === image)?.architectures;
      if (architecture === undefined || offered === undefined || offered.includes(architecture)) return;
      context.addIssue({
        code: 'custom',
        path: ['image'],
        message: `expected an image for ${architecture}, the architecture of host type '${hostType}'`,
      });
    });

  const hostService = z.strictObject({
    line: line('host-security', 'vulnerability-scan', 'log-audit', 'database-audit'),
    /** `all` servers of the customer (for database audit: all databases), or those of the named pools. */
    covers: z.union([z.literal('all'), z.array(identifier).min(1)], { error: () => "expected 'all' or a list of pools" }),
    /** How long logs are kept, for log audit. */
    retention: quantity('month').optional(),
  });

  const loadBalancer = z.strictObject({
    name: identifier,
    line: line('load-balancer'),
    system: identifier.optional(),
    publicIp: identifier.optional(),
    listeners: uniqueBy(
      z
        .array(
          z
            .strictObject({
              name: identifier,
              protocol: z.enum(['TCP', 'HTTP', 'HTTPS']),
              port,
              algorithm: z.enum(['weighted-round-robin', 'least-connections']),
              persistence: z.enum(['source-ip', 'cookie']).optional(),
              /** Name of a certificate of this deployment; required for HTTPS. */
              certificate: identifier.optional(),
              to: z.strictObject({ pool: identifier, port }),
              healthPath: z.string().startsWith('/').optional(),
            })
            .refine(({ protocol, certificate }) => protocol !== 'HTTPS' || certificate !== undefined, {
              path: ['certificate'],
              error: () => 'expected the name of a certificate, which HTTPS needs',
            }),
        )
        .min(1),
      'name',
    ),
  });

  const gpuNodePool = z.strictObject({
    pool: identifier,
    system: identifier.optional(),
    lines: z.strictObject({ memory: line('gpu-memory'), compute: line('gpu-compute') }),
    type: type('GPU node type', types?.gpuNodeTypes),
    image: type('image', types?.images),
    nodes: nameList,
  });

  const physicalServerPool = z.strictObject({
    pool: identifier,
    system: identifier.optional(),
    lines: z.strictObject({
      server: line('physical-server'),
      memory: line('physical-server-memory').optional(),
      disks: line('physical-server-disk').optional(),
    }),
    type: type('physical server type', types?.physicalServerTypes),
    image: type('image', types?.images),
    licence: line('operating-system').optional(),
    /** What each server has beyond its type. */
    extra: z.strictObject({ memoryModules: quantity('module').optional(), disks: quantity('disk').optional() }).optional(),
    servers: nameList,
  });

  const document = z.strictObject({
    contract: contract === undefined ? identifier : z.literal(contract.id),
    /** The platform file, relative to this one. */
    platform: z.string().min(1),
    /** Entry of `clouds.yaml` per stack. */
    clouds: z.strictObject({ entitlement: z.string(), servers: z.string(), metal: z.string(), services: z.string() }),
    state: z.strictObject({ backend: z.literal('local') }).prefault({ backend: 'local' }),
    /** Lines whose quota includes the free tolerance of the contract; without it, going above the quantity is a warning. */
    useTolerance: z.array(line(...ALL_KINDS)).prefault([]),
    /** Day from which each line is in service, as accepted in writing; never assumed. */
    inService: z.array(z.strictObject({ lines: z.array(line(...ALL_KINDS)).min(1), from: isoDate, to: isoDate.optional() })).prefault([]),
    systems: uniqueBy(z.array(z.strictObject({ id: identifier, name: bilingual })), 'id').prefault([]),
    network: z.strictObject({ cidr, ipv6Cidr: z.cidrv6().optional(), dns: z.array(address).prefault([]) }),
    storageTypes: uniqueBy(z.array(storageType), 'id').prefault([]),
    servers: uniqueBy(z.array(serverPool), 'pool').prefault([]),
    hostServices: uniqueBy(z.array(hostService), 'line').prefault([]),
    gpuNodes: uniqueBy(z.array(gpuNodePool), 'pool').prefault([]),
    physicalServers: uniqueBy(z.array(physicalServerPool), 'pool').prefault([]),
    shares: uniqueBy(
      z.array(
        z.strictObject({ name: identifier, line: line('static-storage'), size: quantity('GB', 'TB'), protocol: z.enum(['NFS', 'CIFS']) }),
      ),
      'name',
    ).prefault([]),
    objectStorage: uniqueBy(
      z.array(z.strictObject({ name: identifier, line: line('object-storage'), size: quantity('GB', 'TB') })),
      'name',
    ).prefault([]),
    backups: uniqueBy(
      z.array(
        z.strictObject({
          name: identifier,
          line: line('backup'),
          pools: z.array(identifier).min(1),
          size: quantity('GB', 'TB'),
          every: quantity('hour', 'day'),
          keep: quantity('day', 'month'),
        }),
      ),
      'name',
    ).prefault([]),
    bandwidth: uniqueBy(
      z.array(z.strictObject({ name: identifier, line: line('bandwidth'), rate: quantity('Mbps', 'Gbps') })),
      'name',
    ).prefault([]),
    publicIps: z.array(z.strictObject({ line: line('public-ip'), family: z.enum(['ipv4', 'ipv6']), names: nameList })).prefault([]),
    certificates: uniqueBy(
      z.array(z.strictObject({ name: identifier, line: line('ssl-certificate'), secret: z.string().min(1) })),
      'name',
    ).prefault([]),
    loadBalancers: uniqueBy(z.array(loadBalancer), 'name').prefault([]),
    vpns: uniqueBy(
      z.array(z.strictObject({ name: identifier, line: line('vpn'), peerAddress: address, peerNetworks: z.array(cidr).min(1) })),
      'name',
    ).prefault([]),
    remoteAccess: z
      .strictObject({
        line: line('remote-access'),
        hostType: type('host type', types?.hostTypes),
        image: type('image', types?.images),
        allowedFrom: z.array(cidr).min(1),
        accounts: nameList,
      })
      .optional(),
    wafs: uniqueBy(
      z.array(
        z.strictObject({
          name: identifier,
          line: line('waf'),
          throughput: quantity('Mbps', 'Gbps'),
          hostType: type('host type', types?.hostTypes),
          image: type('image', types?.images),
          /** Load balancer that the set stands in front of. */
          protects: identifier,
        }),
      ),
      'name',
    ).prefault([]),
  });
  return withReferences(document, namesDefined).superRefine(refuseRepeatedNames, { when: () => true });
}

/** What the document itself defines, by the keys that refer to it. */
function namesDefined(document: unknown): Record<string, ReadonlySet<string>> {
  const pools = new Set(['servers', 'gpuNodes', 'physicalServers'].flatMap((section) => [...idsUnder(document, 'pool', section)]));
  return {
    system: idsUnder(document, 'id', 'systems'),
    storage: idsUnder(document, 'id', 'storageTypes'),
    pool: pools,
    pools,
    covers: new Set(['all', ...pools]),
    protects: idsUnder(document, 'name', 'loadBalancers'),
    certificate: idsUnder(document, 'name', 'certificates'),
    publicIp: new Set(namesUnder(document, 'publicIps', 'names')),
  };
}

const ALL_KINDS: LineKind[] = [
  'vcpu-pool',
  'memory',
  'block-storage',
  'static-storage',
  'backup',
  'object-storage',
  'physical-server',
  'physical-server-memory',
  'physical-server-disk',
  'gpu-memory',
  'gpu-compute',
  'load-balancer',
  'bandwidth',
  'public-ip',
  'remote-access',
  'vpn',
  'ssl-certificate',
  'waf',
  'operating-system',
  'database',
  'middleware',
  'host-security',
  'vulnerability-scan',
  'log-audit',
  'database-audit',
];

export type DeploymentDocument = z.output<ReturnType<typeof deploymentSchema>>;
export type ServerPoolSpec = DeploymentDocument['servers'][number];
export type StorageTypeSpec = DeploymentDocument['storageTypes'][number];
export type GpuNodePoolSpec = DeploymentDocument['gpuNodes'][number];
export type PhysicalServerPoolSpec = DeploymentDocument['physicalServers'][number];
export type LoadBalancerSpec = DeploymentDocument['loadBalancers'][number];
export type WafSpec = DeploymentDocument['wafs'][number];
export type VpnSpec = DeploymentDocument['vpns'][number];
export type RemoteAccessSpec = NonNullable<DeploymentDocument['remoteAccess']>;
export type HostServiceSpec = DeploymentDocument['hostServices'][number];
