import { checkInventory } from '../../lib/compliance/check-inventory';
import { type Inventory, mergeInventories } from '../../lib/inventory/inventory';
import { inventoryOfDeployment } from '../../lib/inventory/inventory-of-deployment';
import { stacksOf } from './stacks-of';

/** Everything but where it was said, in an order of its own. */
function withoutOrigins(inventory: Inventory): unknown {
  const text = (item: unknown) =>
    JSON.stringify(item, (key, value: unknown) => (key === 'origin' ? undefined : value instanceof Set ? [...value].sort() : value));
  return Object.fromEntries(
    Object.entries(inventory).map(([kind, items]) => [kind, items instanceof Set ? [...items].sort() : [...items].map(text).sort()]),
  );
}

describe.each(['dsj-2026-030', 'smart-water-2026', 'example'])('the stacks of %s', (contract) => {
  const { stacks, deployment, contract: signed } = stacksOf(contract);
  const together = mergeInventories(stacks.map(({ inventory }) => inventory));
  const read = inventoryOfDeployment(deployment);

  test('ask together for what the deployment asks for', () => {
    expect(withoutOrigins(together)).toEqual(withoutOrigins(read));
  });

  test('are found to be what the deployment is found to be, in the same words', () => {
    const words = (inventory: Inventory) =>
      checkInventory(signed, inventory)
        .map(({ origin: _, ...finding }) => JSON.stringify(finding))
        .sort();
    expect(words(together)).toEqual(words(read));
  });
});
