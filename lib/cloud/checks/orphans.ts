import { type StackKind, stackName } from '../../openstack/resource-name';
import type { Check, Given } from '../check';
import type { Trouble } from '../obstacle';
import type { StackState } from '../terraform-state';
import { type MadeThing, madeThings } from './made-things';

/**
 * What an interrupted deploy made and had no time to note: no state knows it, so the next deploy makes it a second time. `state` reads the
 * state of a stack.
 */
export function orphansBy(state: (stack: string, kind: StackKind) => Promise<StackState>): Check {
  return {
    id: 'orphan',
    async *run(given) {
      const { deployment, kind } = given;
      if (kind === 'entitlement') return;
      const stack = stackName(deployment.contract.id, kind);
      const [things, known] = await Promise.all([madeThings(given), state(stack, kind)]);
      if (known.kind === 'unreadable') {
        yield { severity: things.length === 0 ? 'unknown' : 'error', message: known.message, fix: known.fix };
        return;
      }
      if (known.kind === 'none' && things.length > 0) {
        yield withoutState(given, things, known.where);
        return;
      }
      for (const thing of things) {
        if (known.kind === 'known' && known.ids.has(thing.id)) continue;
        yield orphan(given, thing, known);
      }
    },
  };
}

function withoutState({ cloud }: Given, things: readonly MadeThing[], where: string): Trouble {
  const counts = new Map<string, number>();
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    severity: 'error',
    message: `project '${cloud.token.project?.name ?? ''}' has ${[...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`).join(', ')} of the contract, and there is no state at ${where}: a deploy would make all of them a second time`,
    fix: "bring the state from where the stack was deployed, or name its place under 'state' of the deployment or in PACTFORM_STATE",
  };
}

function orphan(given: Given, { service, kind, id, name }: MadeThing, state: StackState): Trouble {
  const { cloud, deployment, kind: stackKind } = given;
  const remove = `openstack --os-cloud ${cloud.entry.name} ${kind} delete ${id}`;
  const address = kind === 'volume' ? volumeAddress(given, name) : undefined;
  const folder = `cdktf.out/stacks/${stackName(deployment.contract.id, stackKind)}`;
  const free = address !== undefined && !(state.kind === 'known' && state.addresses.has(address));
  const keep = free ? `, or keep what is on it: (cd ${folder} && terraform import '${address}' ${id})` : '';
  return {
    severity: 'error',
    service,
    message: `${kind} '${name}' (${id}) is of the contract, but the state at ${state.where} does not know it, as after an interrupted deploy`,
    fix: `${remove}${keep}`,
  };
}

/** The Terraform address of a volume of a pool's server by its name, `<server>-<volume>`. */
function volumeAddress({ deployment }: Given, name: string): string | undefined {
  for (const { pool, servers, volumes } of deployment.document.servers) {
    for (const volume of ['boot', ...volumes.map((each) => each.name)]) {
      const server = servers.find((each) => name === `${each}-${volume}`);
      if (server !== undefined) return `openstack_blockstorage_volume_v3.servers_${pool}_${volume}-volume["${server}"]`;
    }
  }
  return undefined;
}
