import type { Inventory, StorageTier } from '../inventory/inventory';
import type { About } from './unknown-value';

interface LimitedStorage {
  readonly about: About;
  readonly storage: Pick<StorageTier, 'line' | 'iopsLimit' | 'backendIops'>;
}

/**
 * Everything with a limit of operations per second: the volumes, and the storage types that no volume stands for. A type and its
 * volumes have the same figures, so the same is not told twice, and what is told names the volumes.
 */
export function* limitedStorage({ volumes, storageTiers }: Inventory): Generator<LimitedStorage> {
  const told = new Set(volumes.map(figuresOf));
  for (const storage of volumes) yield { about: { subject: { noun: 'volume', name: storage.name }, line: storage.line }, storage };
  for (const storage of storageTiers) {
    if (told.has(figuresOf(storage))) continue;
    yield { about: { subject: { noun: 'storage type', name: storage.name }, line: storage.line }, storage };
  }
}

function figuresOf({ line, iopsLimit, backendIops }: LimitedStorage['storage']): string {
  return JSON.stringify([line, ...[iopsLimit, backendIops].map((figure) => (figure.known ? figure.value : figure.reason))]);
}
