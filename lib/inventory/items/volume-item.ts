import type { Platform } from '../../platform/platform';
import type { Quantity } from '../../quantity/quantity';
import type { Volume } from '../inventory';
import { known, type Origin } from '../value';
import { type StorageTypeFacts, storageFigures } from './storage-tier-item';

/** A volume of a storage type; undefined where the type is not defined, which the reader of the document has refused. */
export function volumeItem(
  name: string,
  size: Quantity,
  type: StorageTypeFacts | undefined,
  platform: Platform,
  origin: Origin,
): Volume | undefined {
  if (type === undefined) return undefined;
  const amount = known(size, origin);
  return {
    name,
    origin,
    draws: [{ line: type.spec.line, amount }],
    size: amount,
    ...storageFigures(type, platform),
  };
}
