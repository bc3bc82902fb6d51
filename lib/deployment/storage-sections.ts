import * as z from 'zod';
import { identifier, quantity } from '../document/fields';
import type { Scope } from './scope';

/** A volume type: which line its volumes draw on, on which back end, and the most that one of them gets. */
export function storageType(scope: Scope) {
  return z.strictObject({
    id: identifier,
    line: scope.line('block-storage'),
    backend: scope.storageBackend(),
    /** Most operations per second that one volume gets (QoS). */
    iops: quantity('IOPS'),
  });
}

/** Static storage, served as a share. */
export function share(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('static-storage'),
    size: quantity('GB', 'TB'),
    protocol: z.enum(['NFS', 'CIFS']),
  });
}

export function objectContainer(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('object-storage'), size: quantity('GB', 'TB') });
}

/** What of which pools is backed up, how often and how long copies are kept. */
export function backup(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('backup'),
    pools: z.array(identifier).min(1),
    size: quantity('GB', 'TB'),
    every: quantity('hour', 'day'),
    keep: quantity('day', 'month'),
  });
}
