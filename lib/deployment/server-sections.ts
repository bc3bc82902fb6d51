import * as z from 'zod';
import { identifier, quantity, uniqueBy } from '../document/fields';
import { cidr, port } from './address-fields';
import { nameList } from './name-list';
import type { Scope } from './scope';

/** Like servers of the customer, each with volumes of its own. */
export function serverPool(scope: Scope) {
  const volume = z.strictObject({ name: identifier, storage: identifier, size: quantity('GB', 'TB') });
  const ingress = z.strictObject({ port, protocol: z.enum(['tcp', 'udp']).prefault('tcp'), from: cidr, reason: z.string().min(1) });
  return z
    .strictObject({
      pool: identifier,
      system: identifier.optional(),
      lines: z.strictObject({ cpu: scope.line('vcpu-pool'), memory: scope.line('memory'), gpu: scope.line('gpu-memory').optional() }),
      hostType: scope.hostType(),
      image: scope.image(),
      /** Operating-system line that the licence of each server draws on; none for free or customer-licensed systems. */
      licence: scope.line('operating-system').optional(),
      cpu: quantity('vCPU'),
      memory: quantity('GB'),
      gpu: z.strictObject({ type: scope.gpuCardType(), cards: quantity('card') }).optional(),
      boot: z.strictObject({ storage: identifier, size: quantity('GB', 'TB') }),
      volumes: uniqueBy(z.array(volume), 'name').prefault([]),
      /** Databases and middleware installed on each server of the pool. */
      software: z.array(z.strictObject({ line: scope.line('database', 'middleware'), product: z.string().min(1) })).prefault([]),
      /** Ports open to the networks named; nothing is open to the world unless `from` says so, with the reason. */
      ingress: z.array(ingress).prefault([]),
      servers: nameList,
    })
    .superRefine(scope.imageFits);
}

/** A security, scan or audit service and what it covers. */
export function hostService(scope: Scope) {
  return z.strictObject({
    line: scope.line('host-security', 'vulnerability-scan', 'log-audit', 'database-audit'),
    /** `all` servers of the customer (for database audit: all databases), or those of the named pools. */
    covers: z.union([z.literal('all'), z.array(identifier).min(1)], { error: () => "expected 'all' or a list of pools" }),
    /** How long logs are kept, for log audit. */
    retention: quantity('month').optional(),
  });
}

/** Like bare-metal GPU nodes. */
export function gpuNodePool(scope: Scope) {
  return z
    .strictObject({
      pool: identifier,
      system: identifier.optional(),
      lines: z.strictObject({ memory: scope.line('gpu-memory'), compute: scope.line('gpu-compute') }),
      type: scope.gpuNodeType(),
      image: scope.image(),
      nodes: nameList,
    })
    .superRefine(scope.imageFits);
}

/** Like rented physical servers. */
export function physicalServerPool(scope: Scope) {
  return z
    .strictObject({
      pool: identifier,
      system: identifier.optional(),
      lines: z.strictObject({
        server: scope.line('physical-server'),
        memory: scope.line('physical-server-memory').optional(),
        disks: scope.line('physical-server-disk').optional(),
      }),
      type: scope.physicalServerType(),
      image: scope.image(),
      licence: scope.line('operating-system').optional(),
      /** What each server has beyond its type. */
      extra: z.strictObject({ memoryModules: quantity('module').optional(), disks: quantity('disk').optional() }).optional(),
      servers: nameList,
    })
    .superRefine(scope.imageFits);
}
