import type { StorageTypeSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import type { Quantity } from '../../quantity/quantity';
import type { Volume } from '../inventory';
import { type At, known, type Origin } from '../value';

/** A storage type of the deployment and where it is written. */
export interface StorageTypeFacts {
  readonly spec: StorageTypeSpec;
  readonly at: At;
}

/** A volume of a storage type; undefined where the type is not defined, which the reader of the document has refused. */
export function volumeItem(
  name: string,
  size: Quantity,
  type: StorageTypeFacts | undefined,
  platform: Platform,
  origin: Origin,
): Volume | undefined {
  if (type === undefined) return undefined;
  const { spec, at } = type;
  const amount = known(size, origin);
  return {
    name,
    origin,
    draws: [{ line: spec.line, amount }],
    line: spec.line,
    size: amount,
    iopsLimit: known(spec.iops, at('iops')),
    backendIops: known(platform.storageBackend(spec.backend).maxIops.value, at('backend')),
  };
}
