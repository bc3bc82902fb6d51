import type { StackKind } from '../../lib/openstack/resource-name';
import { changesOf } from './changes-of';
import { type Attributes, type Change, firstPlan, type Plan, planOver } from './plan';
import { type State, stateOf } from './state-of';
import { type Edits, KINDS, type StackFolders, synthesized } from './synthesized';

/** The four stacks of a contract, planned before anything was ever deployed. */
export class PlannedContract {
  readonly folders: StackFolders;
  private readonly states = new Map<StackKind, State>();
  private readonly plans: ReadonlyMap<StackKind, Plan>;

  constructor(
    readonly contract: string,
    edits: Edits = {},
  ) {
    this.folders = synthesized(contract, edits);
    this.plans = new Map(KINDS.map((kind) => [kind, firstPlan(this.folders[kind])]));
  }

  plan(kind: StackKind): Plan {
    const plan = this.plans.get(kind);
    if (plan === undefined) throw new TypeError(`no plan of ${kind}`);
    return plan;
  }

  /** What changes in each stack where this was deployed and the documents are then changed. */
  after(edits: Edits, kinds: readonly StackKind[] = KINDS): Partial<Record<StackKind, Record<string, string>>> {
    const folders = synthesized(this.contract, edits);
    return Object.fromEntries(kinds.map((kind) => [kind, changesOf(planOver(this.state(kind), folders[kind]))]));
  }

  /** The state that carrying out the first plan leaves. */
  state(kind: StackKind): State {
    const state = this.states.get(kind) ?? stateOf(this.folders[kind], this.plan(kind));
    this.states.set(kind, state);
    return state;
  }

  /** What is to be made of a type; its name without `openstack_`. */
  changes(kind: StackKind, type: string): Change[] {
    return this.plan(kind).resource_changes.filter((change) => change.type === `openstack_${type}`);
  }

  /** What is known of each resource of a type before it is made, by its name in OpenStack. */
  named(kind: StackKind, type: string): Readonly<Record<string, Attributes>> {
    return Object.fromEntries(this.changes(kind, type).map(({ change: { after } }) => [String(after?.name), after ?? {}]));
  }

  /** What is known of the only resource whose address starts so. */
  only(kind: StackKind, start: string): Attributes {
    const found = this.plan(kind).resource_changes.filter(({ address }) => `${address}.`.startsWith(`openstack_${start}`));
    const [first] = found;
    if (first === undefined || found.length > 1) throw new TypeError(`expected one resource openstack_${start}, found ${found.length}`);
    return first.change.after ?? {};
  }

  /** What one resource has once it is made. */
  made(kind: StackKind, { type, name, index }: Change): Attributes {
    const resource = this.state(kind).resources.find((each) => each.type === type && each.name === name);
    return resource?.instances.find(({ index_key }) => index_key === index)?.attributes ?? {};
  }

  /** What each resource of a type has once it is made. */
  deployed(kind: StackKind, type: string): Attributes[] {
    const resources = this.state(kind).resources.filter((resource) => resource.type === `openstack_${type}`);
    return resources.flatMap(({ instances }) => instances.map(({ attributes }) => attributes));
  }

  /** How many of each type. */
  counts(kind: StackKind): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { type } of this.plan(kind).resource_changes) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  }
}
