import * as z from 'zod';
import { systemFamily } from '../contract/line-schema';
import { architecture } from '../contract/statement';
import { entriesUnder, textsUnder } from '../document/entries-under';
import { bilingual, decimal, identifier, isoDate, positiveDecimal, quantity, uniqueBy, wholeQuantity } from '../document/fields';
import { pathText } from '../document/path-text';
import { idsUnder, withReferences } from '../document/references';
import type { Unit } from '../quantity/unit';

/** Where a figure comes from. What is only assumed passes, and every report says that it is assumed. */
const evidence = z.strictObject({
  kind: z.enum(['datasheet', 'measurement', 'api', 'configuration', 'document', 'assumed']),
  source: z.string().min(1),
  date: isoDate.optional(),
});
export type Evidence = z.output<typeof evidence>;

/** Key into the platform's `evidence`. */
const evidenceId = z.string();
const figure = (...units: [Unit, ...Unit[]]) => z.strictObject({ value: quantity(...units), evidence: evidenceId });
const wholeFigure = (...units: [Unit, ...Unit[]]) => z.strictObject({ value: wholeQuantity(...units), evidence: evidenceId });
const count = decimal.refine((value) => value.isInteger() && value.gte(0), {
  error: () => 'expected a whole number in quotes, such as "2"',
});
const ratio = z.strictObject({ value: positiveDecimal, evidence: evidenceId });
const countFigure = z.strictObject({ value: count, evidence: evidenceId });
const ports = z.strictObject({ count, speed: quantity('Gbps'), evidence: evidenceId });

const hostType = z.strictObject({
  id: identifier,
  cpuModel: z.string().min(1),
  architecture,
  clock: figure('GHz', 'MHz'),
  memoryBus: figure('MHz'),
  /** Placement's allocation ratio: virtual processors per physical core. */
  vcpusPerCore: ratio,
  /** Placement's allocation ratio of memory; 1 means that memory is never shared. */
  memoryOvercommit: ratio,
  /** Share of a physical core that a virtual one is guaranteed. */
  guaranteedShare: figure('%'),
  /** Compute hosts of this type, as Nova names them; they form the type's aggregate. */
  hosts: z.array(z.string().min(1)).min(1),
});
export type HostType = z.output<typeof hostType>;

/** A volume back end. `maxIops` is what one volume can reach: a QoS limit above it promises nothing. */
const storageBackend = z.strictObject({
  id: identifier,
  /** `volume_backend_name` in Cinder. */
  backendName: z.string().min(1),
  maxIops: wholeFigure('IOPS'),
});
export type StorageBackend = z.output<typeof storageBackend>;

const gpuNodeType = z.strictObject({
  id: identifier,
  /** Ironic's custom resource class. */
  resourceClass: z.string().regex(/^CUSTOM_[A-Z0-9_]+$/, { error: () => "expected a custom resource class such as 'CUSTOM_GPU_NODE'" }),
  architecture,
  cpuCores: wholeFigure('core'),
  memory: figure('GB', 'TB'),
  storage: figure('GB', 'TB'),
  cards: wholeFigure('card'),
  cardModel: z.string().min(1),
  cardMemory: figure('GB'),
  /** Dense FP16 of one card. */
  fp16: figure('TFLOPS', 'PFLOPS'),
  /** FP16 of the whole node as measured; without it, cards × card. */
  measuredFp16: figure('TFLOPS', 'PFLOPS').optional(),
  precisions: z.strictObject({ values: z.array(z.string()).min(1), evidence: evidenceId }),
  interconnect: figure('Gbps', 'GB/s'),
  ports,
  chip: z.strictObject({
    origin: z.enum(['domestic', 'imported']),
    /** Kinds of document at hand, in the words of the contract's demand. */
    documents: z.array(z.string()),
    evidence: evidenceId,
  }),
});
export type GpuNodeType = z.output<typeof gpuNodeType>;

const physicalServerType = z.strictObject({
  id: identifier,
  resourceClass: z.string().regex(/^CUSTOM_[A-Z0-9_]+$/, { error: () => "expected a custom resource class such as 'CUSTOM_SERVER'" }),
  architecture,
  sockets: countFigure,
  coresPerSocket: wholeFigure('core'),
  clock: figure('GHz', 'MHz'),
  memory: figure('GB', 'TB'),
  disks: z.strictObject({ count, size: quantity('GB', 'TB'), type: z.string(), evidence: evidenceId }),
  hostBusAdapters: countFigure,
  ports,
  /** What a memory module has that is added to a server of the type. */
  memoryModule: figure('GB').optional(),
  /** A disk that is added to a server of the type. */
  extraDisk: z.strictObject({ size: quantity('GB', 'TB'), type: z.string().min(1), evidence: evidenceId }).optional(),
});
export type PhysicalServerType = z.output<typeof physicalServerType>;

/** A card that a server gets by passthrough. */
const gpuCardType = z.strictObject({
  id: identifier,
  model: z.string().min(1),
  memory: figure('GB'),
  /** Alias that Nova's configuration gives the card (`pci_passthrough:alias`). */
  pciAlias: z.string().min(1),
});
export type GpuCardType = z.output<typeof gpuCardType>;

const image = z.strictObject({
  id: identifier,
  /** Name in Glance. */
  name: z.string().min(1),
  product: z.string().min(1),
  family: systemFamily,
  architectures: z.array(architecture).min(1),
});
export type Image = z.output<typeof image>;

/** Software of the cloud's package mirror that protects a server; it reads its settings from a file of `key=value` lines. */
const securityAgent = z.strictObject({
  id: identifier,
  product: z.string().min(1),
  /** Name in the package mirror of the servers' images; an image may bring the package instead. */
  package: z.string().regex(/^[a-z0-9][a-z0-9+.-]{1,99}$/, { error: () => "expected the name of a package such as 'clamav-daemon'" }),
  /** The systemd unit that is restarted when a setting changes. */
  unit: z.string().regex(/^[A-Za-z0-9@._-]{1,99}$/, { error: () => "expected the name of a systemd unit such as 'clamav-daemon'" }),
  settingsFile: z
    .string()
    .regex(/^\/etc\/[A-Za-z0-9._/-]{1,99}$/, { error: () => "expected a file under /etc such as '/etc/default/agent'" }),
});
export type SecurityAgent = z.output<typeof securityAgent>;

/** Keystone's names of the roles that work on a contract needs. */
const roles = z.strictObject({
  member: z.string().min(1).prefault('member'),
  /** Octavia's role for load balancers. */
  loadBalancer: z.string().min(1).prefault('load-balancer_member'),
  /** Barbican's role for secrets. */
  keyManager: z.string().min(1).prefault('creator'),
  /** Swift's operator role; absent where members may keep objects. */
  objectStorage: z.string().min(1).optional(),
});

/** What a cloud really has; kept by its administrator, so that no one types the number that a minimum is compared with. */
export const platformSchema = withReferences(
  z.strictObject({
    id: identifier,
    name: bilingual,
    evidence: z.record(identifier, evidence),
    hostTypes: uniqueBy(z.array(hostType), 'id').prefault([]),
    storageBackends: uniqueBy(z.array(storageBackend), 'id').prefault([]),
    gpuNodeTypes: uniqueBy(z.array(gpuNodeType), 'id').prefault([]),
    physicalServerTypes: uniqueBy(z.array(physicalServerType), 'id').prefault([]),
    gpuCardTypes: uniqueBy(z.array(gpuCardType), 'id').prefault([]),
    images: uniqueBy(z.array(image), 'id').prefault([]),
    securityAgents: uniqueBy(z.array(securityAgent), 'id').prefault([]),
    roles: roles.prefault({}),
    networks: z.strictObject({
      /** Name of the network with the public addresses. */
      external: z.string().min(1),
      /**
       * Name of the subnet pool that IPv6 networks are taken from. Without one the cloud's routers must be told the way to each
       * contract's IPv6 network by hand.
       */
      ipv6Pool: z.string().min(1).optional(),
      /** Name of the network that bare-metal nodes are provisioned on; absent where there is none. */
      bareMetal: z.string().min(1).optional(),
      /** Name of the fast network between GPU nodes. */
      interconnect: z.string().min(1).optional(),
    }),
    /** How Manila serves shares; absent where its default type does, without servers of its own. */
    shares: z
      .strictObject({
        /** Share type; without it the cloud's default one. */
        type: z.string().min(1).optional(),
        /** Whether its back end makes its own servers in a network of the project (`driver_handles_share_servers`). */
        ownServers: z.boolean().prefault(false),
      })
      .optional(),
    loadBalancer: z
      .strictObject({ provider: z.string().min(1), redundant: z.strictObject({ value: z.boolean(), evidence: evidenceId }) })
      .optional(),
  }),
  (document) => ({ evidence: idsUnder(document, 'id', 'evidence') }),
).superRefine(refuseSharedHosts, { when: () => true });

/** A host in the aggregates of two types would let servers of one run on the figures of the other. */
function refuseSharedHosts(document: unknown, context: z.RefinementCtx): void {
  const owner = new Map<string, string>();
  for (const type of entriesUnder(document, 'hostTypes')) {
    for (const { text: host, path } of textsUnder(type, 'hosts')) {
      const other = owner.get(host);
      if (other === undefined) owner.set(host, pathText(path));
      else context.addIssue({ code: 'custom', path: [...path], message: `expected each host once; ${other} is the same` });
    }
  }
}

export type PlatformDocument = z.output<typeof platformSchema>;
