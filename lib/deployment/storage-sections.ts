import * as z from 'zod';
import { identifier, quantity, uniqueBy, wholeQuantity } from '../document/fields';
import { reference } from '../document/references';
import { cidr } from './address-fields';
import { unfitTimes } from './backup-schedule';
import { nameList } from './name-list';
import { publicKey } from './network-sections';
import { type Scope, WHATEVER_ELSE } from './scope';
import { shareAccessProblems } from './share-access-problems';

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

const accessEntry = z.strictObject({ from: cidr.optional(), user: z.string().optional(), level: z.enum(['rw', 'ro']) });

/** Static storage, served as a share. */
export function share(scope: Scope) {
  return z
    .strictObject({
      name: identifier,
      line: scope.line('static-storage'),
      size: wholeQuantity('GB', 'TB'),
      protocol: z.enum(['NFS', 'CIFS']),
      /** Networks, or users of a CIFS share, that may use it; without this, the contract's own network may read and write an NFS share. */
      access: uniqueBy(uniqueBy(z.array(accessEntry), 'from'), 'user').prefault([]),
    })
    .superRefine(({ protocol, access }, context) => {
      for (const { path, message } of shareAccessProblems(protocol, access)) context.addIssue({ code: 'custom', path: [...path], message });
    });
}

export function objectContainer(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('object-storage'),
    size: wholeQuantity('GB', 'TB'),
    /** Keeps what is overwritten or deleted; it counts against the size. */
    versioning: z.boolean().prefault(false),
    /** Names of S3 key pairs for the container's project. Terraform keeps their secrets in the state. */
    s3Keys: nameList.optional(),
  });
}

/** Which pools' volumes are backed up, how often and how long copies are kept. */
export function backup(scope: Scope) {
  const plan = z.strictObject({
    name: identifier,
    line: scope.line('backup'),
    pools: z.array(reference).min(1),
    /** What the plan draws: at least the size of all volumes of its pools. */
    size: wholeQuantity('GB', 'TB'),
    every: quantity('hour', 'day'),
    keep: quantity('day', 'month'),
    /** How often a backup is a full one; those between hold what has changed. */
    fullEvery: quantity('day', 'month').prefault('7 days'),
  });
  return plan.superRefine((times, context) => {
    for (const { part, message } of unfitTimes(times)) context.addIssue({ code: 'custom', path: [part], message });
  });
}

/** The supplier's server that runs the backups. */
export function backupRunner(scope: Scope) {
  return z
    .strictObject({
      hostType: scope.hostType(),
      image: scope.image(),
      /** SSH public keys, by name, of those who may hand the runner its credential; changed on the running runner. */
      operators: z.record(identifier, publicKey).prefault({}),
    })
    .superRefine(scope.imageFits, WHATEVER_ELSE);
}
