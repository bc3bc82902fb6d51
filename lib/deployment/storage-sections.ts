import * as z from 'zod';
import { identifier, quantity, wholeQuantity } from '../document/fields';
import { reference } from '../document/references';
import type { Scope } from './scope';

/** A volume type: which line its volumes draw on, on which back end, and the most that one of them gets. */
export function storageType(scope: Scope) {
  return z.strictObject({
    id: identifier,
    line: scope.line('block-storage'),
    backend: scope.storageBackend(),
    /** Most operations per second that one volume gets (QoS). */
    iops: wholeQuantity('IOPS'),
  });
}

/** Static storage, served as a share. */
export function share(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('static-storage'),
    size: wholeQuantity('GB', 'TB'),
    protocol: z.enum(['NFS', 'CIFS']),
  });
}

export function objectContainer(scope: Scope) {
  return z.strictObject({ name: identifier, line: scope.line('object-storage'), size: wholeQuantity('GB', 'TB') });
}

/** What of which pools is backed up, how often and how long copies are kept. */
export function backup(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('backup'),
    pools: z.array(reference).min(1),
    size: wholeQuantity('GB', 'TB'),
    every: quantity('hour', 'day'),
    keep: quantity('day', 'month'),
  });
}
