import { drawsByLine } from '../../lib/inventory/draws-by-line';
import { allItems, EMPTY_INVENTORY, mergeInventories } from '../../lib/inventory/inventory';
import { amount, inventoryOf, server, volume } from '../fixtures/inventory-of';

const one = inventoryOf({ servers: [server('app-01')], useTolerance: new Set(['cpu']) });
const other = inventoryOf({ servers: [server('app-02')], volumes: [volume('app-02-boot')], useTolerance: new Set(['disk', 'cpu']) });

test('draws are told by line, with the item that draws, in the order of the inventory', () => {
  const byLine = [...drawsByLine(mergeInventories([one, other]))].map(([line, draws]) => [
    line,
    draws.map(({ item, amount: drawn }) => `${item} ${drawn.known ? drawn.value : '?'}`),
  ]);
  expect(byLine).toEqual([
    ['cpu', ['app-01 4 vCPU', 'app-02 4 vCPU']],
    ['memory', ['app-01 16 GB', 'app-02 16 GB']],
    ['disk', ['app-02-boot 100 GB']],
  ]);
});

test('inventories are laid side by side, and nothing is an inventory too', () => {
  const merged = mergeInventories([one, {}, other]);
  expect([merged.servers.map(({ name }) => name), merged.volumes.length, merged.useTolerance]).toEqual([
    ['app-01', 'app-02'],
    1,
    new Set(['cpu', 'disk']),
  ]);
  expect(mergeInventories([])).toEqual(EMPTY_INVENTORY);
});

test('every kind of item draws but storage types, whose volumes do', () => {
  const item = (name: string) => ({ name, origin: amount('1 set', name).origin, draws: [] });
  const kinds = Object.keys(EMPTY_INVENTORY).filter((kind) => kind !== 'useTolerance' && kind !== 'storageTiers');
  const filled = inventoryOf(Object.fromEntries(kinds.map((kind) => [kind, [item(kind)]])));
  expect(
    allItems(filled)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(kinds.sort());
});
