import type { Change, Plan } from './plan';

/**
 * What a plan changes, by address without `openstack_`: `create`, `delete`, `replace`, `from ADDRESS` for what is only moved in state,
 * and for an update in place the attributes that change.
 */
export function changesOf({ resource_changes }: Plan): Record<string, string> {
  const said = resource_changes.map((change) => [short(change.address), wordsFor(change)] as const);
  return Object.fromEntries(said.filter((each): each is [string, string] => each[1] !== undefined));
}

function wordsFor({ previous_address, change: { actions, before, after, after_unknown } }: Change): string | undefined {
  const moved = previous_address === undefined ? [] : [`from ${short(previous_address)}`];
  if (actions.length > 1) return [...moved, 'replace'].join(', ');
  if (actions[0] === 'update') {
    const changed = [...new Set([...Object.keys(after ?? {}), ...Object.keys(after_unknown)])].filter(
      (key) => after_unknown[key] === true || JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]),
    );
    return [...moved, `update ${changed.sort().join(' ')}`].join(', ');
  }
  return actions[0] === 'no-op' ? moved[0] : actions[0];
}

function short(address: string): string {
  return address.replace(/^openstack_/, '');
}
