import * as z from 'zod';
import { bilingual, decimal, positiveDecimal, quantity } from '../document/fields';
import { architecture, clauseId, demanded, duty, minimum, minimumNumber, range } from './statement';

/**
 * One line of a contract: what was bought, in which billing unit, for how long, and every minimum or range with its clause.
 * A service that a clause demands without a row is a line without quantity.
 */
const common = {
  id: z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, { error: () => "expected an id such as 'base-1.1'" }),
  name: bilingual,
  /** Service class of the row (服务类), in the document's own words. */
  serviceClass: z.string().optional(),
  /** Specification of the row (服务描述或规格型号), in the document's own words. */
  specification: z.string().optional(),
  clause: clauseId,
  quantity: positiveDecimal.optional(),
  /** Unit in the price column of the row (报价单位). */
  quotedIn: z.string().optional(),
  term: quantity('month').optional(),
};

const lineOf = <K extends string, Shape extends z.ZodRawShape>(kind: K, unit: Parameters<typeof quantity>, requires: Shape) =>
  z
    .strictObject({
      ...common,
      kind: z.literal(kind),
      /** Billing unit (计价单位): quantity × unit is what was bought. */
      unit: quantity(...unit).optional(),
      requires: z.strictObject(requires).optional(),
    })
    .superRefine(refuseHalf, { when: ({ value }) => typeof value === 'object' && value !== null });

/** A quantity without its unit would be no limit at all, and a service that is included. */
function refuseHalf({ quantity: amount, unit }: { readonly quantity?: unknown; readonly unit?: unknown }, context: z.RefinementCtx): void {
  if ((amount === undefined) === (unit === undefined)) return;
  const [missing, there] = amount === undefined ? ['quantity', 'unit'] : ['unit', 'quantity'];
  const message = `expected a ${missing} beside the ${there}; a service that is demanded without a row has neither`;
  context.addIssue({ code: 'custom', path: [missing], message });
}

const clock = z.array(z.strictObject({ architectures: z.array(architecture).min(1), atLeast: quantity('GHz', 'MHz'), clause: clauseId }));
const software = {
  /** Products that the document names. */
  products: demanded.optional(),
  /** How many different products must be on offer. */
  variety: minimumNumber.optional(),
  genuine: duty.optional(),
};
/** Families of operating systems; all but the free ones need a licence. */
export const systemFamily = z.enum(['domestic-linux', 'windows', 'free-linux']);
export type SystemFamily = z.output<typeof systemFamily>;
const coverage = { everyServer: duty.optional() };

/** FP16 of a node: one of the limbs is enough by the letter; whether all must hold is a reading. */
const fp16 = z.strictObject({
  perCard: quantity('TFLOPS', 'PFLOPS').optional(),
  perNode: quantity('TFLOPS', 'PFLOPS').optional(),
  clause: clauseId,
});

/** The floor of a whole GPU node. */
export const gpuNodeRequirement = z.strictObject({
  cpuCores: minimum('core').optional(),
  memory: minimum('GB', 'TB').optional(),
  storage: minimum('GB', 'TB').optional(),
  cards: minimum('card').optional(),
  cardMemory: minimum('GB').optional(),
  fp16: fp16.optional(),
  precisions: demanded.optional(),
  interconnect: minimum('Gbps', 'GB/s').optional(),
  ports: z.strictObject({ count: decimal, speed: quantity('Gbps'), clause: clauseId }).optional(),
  domesticChip: z.strictObject({ documents: z.array(z.string()).min(1), clause: clauseId }).optional(),
});
export type GpuNodeRequirement = z.output<typeof gpuNodeRequirement>;

export const line = z.discriminatedUnion('kind', [
  lineOf('vcpu-pool', ['vCPU'], {
    architectures: z.array(architecture).optional(),
    clock: clock.optional(),
    physicalPerVirtual: minimumNumber.optional(),
    guaranteedShare: minimum('%').optional(),
    serverVcpus: range('vCPU').optional(),
  }),
  lineOf('memory', ['GB', 'TB'], {
    architectures: z.array(architecture).optional(),
    bus: minimum('MHz').optional(),
    exclusive: duty.optional(),
    serverMemory: range('GB').optional(),
  }),
  lineOf('block-storage', ['GB', 'TB'], {
    architectures: z.array(architecture).optional(),
    /** The floor, as often as the document states one. */
    iops: z.array(minimum('IOPS')).optional(),
    /** The span that names the class of the tier. */
    iopsClass: range('IOPS').optional(),
    durability: minimum('%').optional(),
  }),
  lineOf('static-storage', ['GB', 'TB'], { durability: z.array(minimum('%')).optional() }),
  lineOf('backup', ['GB', 'TB'], { modes: demanded.optional() }),
  lineOf('object-storage', ['GB', 'TB'], {
    protocols: demanded.optional(),
    /** File protocols that another clause demands of the same storage. */
    fileProtocols: demanded.optional(),
  }),
  lineOf('physical-server', ['server'], {
    architectures: z.array(architecture).optional(),
    sockets: minimumNumber.optional(),
    coresPerSocket: minimum('core').optional(),
    clock: clock.optional(),
    memory: minimum('GB').optional(),
    disks: z.strictObject({ count: decimal, size: quantity('GB'), type: z.string(), clause: clauseId }).optional(),
    hostBusAdapters: minimumNumber.optional(),
    ports: z.strictObject({ count: decimal, speed: quantity('Gbps'), clause: clauseId }).optional(),
  }),
  lineOf('physical-server-memory', ['module'], { architectures: z.array(architecture).optional(), moduleSize: minimum('GB').optional() }),
  lineOf('physical-server-disk', ['disk'], {
    architectures: z.array(architecture).optional(),
    diskSize: minimum('GB').optional(),
    type: z.string().optional(),
  }),
  lineOf('gpu-memory', ['GB'], { architectures: z.array(architecture).optional(), passthrough: duty.optional() }),
  lineOf('gpu-compute', ['TFLOPS', 'PFLOPS'], { architectures: z.array(architecture).optional(), node: gpuNodeRequirement.optional() }),
  lineOf('load-balancer', ['IP'], {
    redundant: duty.optional(),
    algorithms: demanded.optional(),
    protocols: demanded.optional(),
    /** Protocols whose sessions must stay with one server. */
    sessionPersistence: demanded.optional(),
    newConnectionsPerSecond: minimumNumber.optional(),
  }),
  lineOf('bandwidth', ['Mbps'], {}),
  lineOf('public-ip', ['IP'], { families: demanded.optional() }),
  lineOf('remote-access', ['account'], { architectures: z.array(architecture).optional(), audit: demanded.optional() }),
  lineOf('vpn', ['set'], {}),
  lineOf('ssl-certificate', ['set'], {}),
  lineOf('waf', ['set'], {
    architectures: z.array(architecture).optional(),
    throughput: minimum('Mbps', 'Gbps').optional(),
    blocks: demanded.optional(),
  }),
  lineOf('operating-system', ['set'], {
    ...software,
    /** Families of systems that the row has licences of. */
    families: z.strictObject({ all: z.array(systemFamily).min(1), clause: clauseId }).optional(),
  }),
  lineOf('database', ['set'], software),
  lineOf('middleware', ['set'], software),
  lineOf('host-security', ['server'], { service: z.enum(['antivirus', 'protection', 'hardening']), ...coverage }),
  lineOf('vulnerability-scan', ['server'], {
    perMonth: minimumNumber.optional(),
    emergencyWithin: z.strictObject({ atMost: quantity('hour'), clause: clauseId }).optional(),
    ...coverage,
  }),
  lineOf('log-audit', ['server'], { retention: minimum('month').optional(), ...coverage }),
  lineOf('database-audit', ['set'], { everyDatabase: duty.optional() }),
]);

export type Line = z.output<typeof line>;
export type LineKind = Line['kind'];
export type LineOfKind<K extends LineKind> = Extract<Line, { kind: K }>;
