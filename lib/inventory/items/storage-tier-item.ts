import type { StorageTypeSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import type { Inventory, StorageTier } from '../inventory';
import { type At, known } from '../value';

/** A storage type of the deployment and where it is written. */
export interface StorageTypeFacts {
  readonly spec: StorageTypeSpec;
  readonly at: At;
}

/** What a volume of the type can do: the limit of its QoS, and what its back end can reach. */
export function storageFigures(
  { spec, at }: StorageTypeFacts,
  platform: Platform,
): Pick<StorageTier, 'line' | 'iopsLimit' | 'backendIops'> {
  return {
    line: spec.line,
    iopsLimit: known(spec.iops, at('iops')),
    backendIops: known(platform.storageBackend(spec.backend).maxIops.value, at('backend')),
  };
}

/** A storage type itself: what it promises holds for the first volume as for the last. */
export function storageTierItems(type: StorageTypeFacts, platform: Platform): Partial<Inventory> {
  return { storageTiers: [{ name: type.spec.id, origin: type.at('id'), draws: [], ...storageFigures(type, platform) }] };
}
