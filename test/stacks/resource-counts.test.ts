import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesized } from '../constructs/stack-of';
import { stacksOf } from './stacks-of';

type Counts = Record<string, Record<string, number>>;

/** How many resources of each type Terraform will manage, by stack: a keyed resource counts once a key. */
function countsOf(contract: string): Counts {
  return Object.fromEntries(stacksOf(contract).stacks.map((stack) => [stack.node.id, typesOf(synthesized(stack).resource)]));
}

function typesOf(resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Record<string, number> {
  const keys = (resource: unknown) => Object.keys(Reflect.get(Object(resource), 'for_each') ?? { one: {} }).length;
  const count = (ofType: Readonly<Record<string, unknown>>) =>
    Object.values(ofType).reduce<number>((sum, resource) => sum + keys(resource), 0);
  return Object.fromEntries(Object.entries(resources).map(([type, ofType]) => [type.replace('openstack_', ''), count(ofType)]));
}

test('the contracts of this repository are made of these resources', () => {
  const file = join(__dirname, 'resource-counts.golden.json');
  const counts: Counts = Object.assign({}, ...['dsj-2026-030', 'smart-water-2026', 'example'].map(countsOf));
  // UPDATE_GOLDEN=1 writes what is to be looked at before it is committed
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${JSON.stringify(counts, null, 2)}\n`);
  expect(counts).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
