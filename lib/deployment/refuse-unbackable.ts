import type * as z from 'zod';
import { type Entry, entriesUnder, type Text, textsUnder, valueUnder } from '../document/entries-under';
import { pathText } from '../document/path-text';
import { idsUnder } from '../document/references';
import { Quantity } from '../quantity/quantity';
import { expandNames, namesWritten } from './name-list';

/**
 * Refuses backups that would protect nothing, or more than they draw. Volumes are what is backed up: each is counted with its
 * whole size, and belongs to one plan, since the incremental backups of a volume hang on each other whatever plan they are of.
 * Trusts nothing about the document's shape.
 */
export function refuseUnbackable(document: unknown, context: z.RefinementCtx): void {
  const report = ({ path }: Pick<Text, 'path'>, message: string) => context.addIssue({ code: 'custom', path: [...path], message });
  const physical = idsUnder(document, 'pool', 'physicalServers');
  const sizes = new Map(entriesUnder(document, 'servers').map((pool) => [valueUnder(pool.value, 'pool'), volumesOf(pool)]));
  const owner = new Map<string, Text>();
  for (const backup of entriesUnder(document, 'backups')) {
    const pools = textsUnder(backup, 'pools');
    for (const pool of pools) {
      const other = owner.get(pool.text);
      if (physical.has(pool.text)) report(pool, `expected a pool with volumes, which are what is backed up; physical servers have none`);
      if (other === undefined) owner.set(pool.text, pool);
      else report(pool, `expected a pool that no other plan backs up; ${pathText(other.path)} is the same`);
    }
    const held = [...new Set(pools.map(({ text }) => text))].map((pool) => sizes.get(pool) ?? Quantity.of(0, 'GB'));
    const all = held.reduce((sum, each) => sum.plus(each), Quantity.of(0, 'GB'));
    const size = capacityUnder(backup, 'size');
    if (size?.lt(all) === true)
      report({ path: [...backup.path, 'size'] }, `expected at least ${all}, the size of all volumes of its pools`);
  }
}

/** Of all servers of a pool together. */
function volumesOf(pool: Entry): Quantity {
  const boot: Entry = { value: Object(valueUnder(pool.value, 'boot')), path: [] };
  const sizes = [boot, ...entriesUnder(pool.value, 'volumes')].map((volume) => capacityUnder(volume, 'size'));
  const each = sizes.reduce<Quantity>((sum, size) => (size === undefined ? sum : sum.plus(size)), Quantity.of(0, 'GB'));
  return each.times(namesWritten(pool, 'servers').flatMap(({ text }) => expandNames(text)).length);
}

/** Read already or not yet; what is no capacity has been refused as such. */
function capacityUnder({ value }: Pick<Entry, 'value'>, key: string): Quantity | undefined {
  const written = valueUnder(value, key);
  const found = typeof written === 'string' ? Quantity.parse(written) : written;
  return found instanceof Quantity && (found.unit === 'GB' || found.unit === 'TB') ? found.to('GB') : undefined;
}
