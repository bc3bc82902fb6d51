import * as z from 'zod';
import { valueUnder } from '../document/entries-under';
import { identifier, quantity, shortText, uniqueBy, wholeQuantity } from '../document/fields';
import { reference } from '../document/references';
import { cidr, ipv4Address, port } from './address-fields';
import { nameList } from './name-list';
import { refuseMisnamed, renamedFrom } from './renamed-from';
import { type Scope, WHATEVER_ELSE } from './scope';

/** Neutron keeps 255 characters as the description of a rule. */
const reason = shortText('expected why the port is open', 255);

/** Like servers of the customer, each with volumes of its own. */
export function serverPool(scope: Scope) {
  const volume = z.strictObject({
    name: identifier.refine((name) => name !== 'boot', {
      error: () => "expected another name than 'boot', the volume that each server has",
    }),
    storage: reference,
    size: wholeQuantity('GB', 'TB'),
  });
  const ingress = z.strictObject({ port, protocol: z.enum(['tcp', 'udp']).prefault('tcp'), from: cidr, reason });
  return z
    .strictObject({
      pool: identifier,
      system: reference.optional(),
      lines: z.strictObject({ cpu: scope.line('vcpu-pool'), memory: scope.line('memory'), gpu: scope.line('gpu-memory').optional() }),
      hostType: scope.hostType(),
      image: scope.image(),
      licence: licence(scope).optional(),
      cpu: wholeQuantity('vCPU'),
      memory: wholeQuantity('GB'),
      gpu: z.strictObject({ type: scope.gpuCardType(), cards: wholeQuantity('card') }).optional(),
      boot: z.strictObject({ storage: reference, size: wholeQuantity('GB', 'TB') }),
      volumes: uniqueBy(z.array(volume), 'name').prefault([]),
      /** Databases and middleware installed on each server of the pool. */
      software: z.array(z.strictObject({ line: scope.line('database', 'middleware'), product: z.string().min(1) })).prefault([]),
      /** Ports open to the networks named; nothing is open to the world unless `from` says so, with the reason. */
      ingress: z.array(ingress).prefault([]),
      servers: nameList,
      renamedFrom,
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE)
    .superRefine(refuseMisnamed('servers'), WHATEVER_ELSE)
    .superRefine((pool, context) => {
      if (valueUnder(pool, 'gpu') === undefined || valueUnder(pool.lines, 'gpu') !== undefined) return;
      context.addIssue({ code: 'custom', path: ['lines', 'gpu'], message: 'expected the GPU memory line that the cards draw on' });
    }, WHATEVER_ELSE);
}

/** The operating-system line that the licence of each server draws on, or `customer` where the customer has its own; none for free systems. */
function licence(scope: Scope) {
  return z.union([z.literal('customer'), scope.line('operating-system')], {
    error: () => "expected an operating-system line of the contract, or 'customer' for a licence that the customer has",
  });
}

/** A security, scan or audit service, what it covers, and how it reaches the servers. */
export function hostService(scope: Scope) {
  return z
    .strictObject({
      line: scope.line('host-security', 'vulnerability-scan', 'log-audit', 'database-audit'),
      /** `all` servers of the customer (for database audit: all databases), or those of the named pools. */
      covers: z.union([z.literal('all'), z.array(reference).min(1)], { error: () => "expected 'all' or a list of pools" }),
      /** How long logs are kept, for log audit. */
      retention: quantity('month').optional(),
      /** Software that the servers install and run, for host security. */
      agent: scope.securityAgent().optional(),
      /** What the agent is told; changed on running servers. Nothing secret: whoever is on a server can read it. */
      settings: z.record(settingKey, settingValue).optional(),
      /** Where the servers send their logs, for log audit. */
      collector: collector(scope).optional(),
    })
    .superRefine(({ line, agent, settings, collector, retention }, context) => {
      const kind = scope.kindOf(line);
      const refuse = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
      if (settings !== undefined && agent === undefined) refuse('settings', 'expected no settings, since no agent is named');
      if (collector !== undefined && retention === undefined)
        refuse('collector', 'expected a retention beside the collector, which keeps the logs that long');
      if (kind === undefined) return;
      if (agent !== undefined && kind !== 'host-security')
        refuse('agent', `expected no agent, which host security alone has; '${line}' is ${kind}`);
      if (collector !== undefined && kind !== 'log-audit')
        refuse('collector', `expected no collector, which log audit alone has; '${line}' is ${kind}`);
    }, WHATEVER_ELSE);
}

const settingKey = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/, { error: () => "expected the name of a setting such as 'server'" });
const settingValue = z
  .string()
  .regex(/^[\x20-\x7e]{1,200}$/, { error: () => 'expected a setting of at most 200 printable ASCII characters, in quotes' });

/** Keeps the logs of the servers; the supplier's own. */
function collector(scope: Scope) {
  return z.strictObject({
    /** Address within `network.static` that servers send to. */
    address: ipv4Address,
    /** SHA-256 fingerprint of the collector's certificate; without it the connection is encrypted but the collector not verified. */
    fingerprint: z
      .string()
      .regex(/^SHA256(:[0-9A-F]{2}){32}$/, { error: () => "expected a fingerprint such as 'SHA256:1F:…' of 32 pairs of digits" })
      .optional(),
    /** The server to make; without it the address is that of a collector which is there already. */
    server: z
      .strictObject({ hostType: scope.hostType(), image: scope.image(), size: wholeQuantity('GB', 'TB') })
      .superRefine(scope.imageFits, WHATEVER_ELSE)
      .optional(),
  });
}

/** Like bare-metal GPU nodes. */
export function gpuNodePool(scope: Scope) {
  return z
    .strictObject({
      pool: identifier,
      system: reference.optional(),
      lines: z.strictObject({ memory: scope.line('gpu-memory'), compute: scope.line('gpu-compute') }),
      type: scope.gpuNodeType(),
      image: scope.image(),
      nodes: nameList,
      renamedFrom,
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE)
    .superRefine(refuseMisnamed('nodes'), WHATEVER_ELSE);
}

/** Like rented physical servers. */
export function physicalServerPool(scope: Scope) {
  return z
    .strictObject({
      pool: identifier,
      system: reference.optional(),
      lines: z.strictObject({
        server: scope.line('physical-server'),
        memory: scope.line('physical-server-memory').optional(),
        disks: scope.line('physical-server-disk').optional(),
      }),
      type: scope.physicalServerType(),
      image: scope.image(),
      licence: licence(scope).optional(),
      /** What each server has beyond its type. */
      extra: z.strictObject({ memoryModules: wholeQuantity('module').optional(), disks: wholeQuantity('disk').optional() }).optional(),
      servers: nameList,
      renamedFrom,
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE)
    .superRefine(refuseMisnamed('servers'), WHATEVER_ELSE)
    .superRefine((pool, context) => {
      for (const [part, line, what] of EXTRAS) {
        if (valueUnder(pool.extra, part) === undefined || valueUnder(pool.lines, line) !== undefined) continue;
        context.addIssue({ code: 'custom', path: ['lines', line], message: `expected the line that the ${what} draw on` });
      }
    }, WHATEVER_ELSE);
}

/** What a physical server can have beyond its type, the key of the line that it draws on, and its name. */
const EXTRAS = [
  ['memoryModules', 'memory', 'memory modules'],
  ['disks', 'disks', 'disks'],
] as const;
