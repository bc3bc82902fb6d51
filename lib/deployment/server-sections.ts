import * as z from 'zod';
import { valueUnder } from '../document/entries-under';
import { identifier, quantity, uniqueBy, wholeQuantity } from '../document/fields';
import { reference } from '../document/references';
import { cidr, port } from './address-fields';
import { nameList } from './name-list';
import { type Scope, WHATEVER_ELSE } from './scope';

/** Like servers of the customer, each with volumes of its own. */
export function serverPool(scope: Scope) {
  const volume = z.strictObject({
    name: identifier.refine((name) => name !== 'boot', {
      error: () => "expected another name than 'boot', the volume that each server has",
    }),
    storage: reference,
    size: wholeQuantity('GB', 'TB'),
  });
  const ingress = z.strictObject({ port, protocol: z.enum(['tcp', 'udp']).prefault('tcp'), from: cidr, reason: z.string().min(1) });
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
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE)
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

/** A security, scan or audit service and what it covers. */
export function hostService(scope: Scope) {
  return z.strictObject({
    line: scope.line('host-security', 'vulnerability-scan', 'log-audit', 'database-audit'),
    /** `all` servers of the customer (for database audit: all databases), or those of the named pools. */
    covers: z.union([z.literal('all'), z.array(reference).min(1)], { error: () => "expected 'all' or a list of pools" }),
    /** How long logs are kept, for log audit. */
    retention: quantity('month').optional(),
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
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE);
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
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE)
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
