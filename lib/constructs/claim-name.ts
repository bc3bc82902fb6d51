import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type NamedKind, nameProblem } from '../openstack/name-problem';
import { ConstructError } from './construct-error';

/** The names that the constructs of a stack have taken, with who took each. */
const TAKEN = new WeakMap<TerraformStack, Map<string, string>>();

/** Takes a name for a construct's resource and returns it. Refuses one that OpenStack would not take, or that is taken in the stack. */
export function claimName(construct: IConstruct, kind: NamedKind, name: string): string {
  const problem = nameProblem(kind, name);
  if (problem !== undefined) throw new ConstructError(construct, `${problem}, received '${name}'`);
  const stack = TerraformStack.of(construct);
  const taken = TAKEN.get(stack) ?? new Map<string, string>();
  TAKEN.set(stack, taken);
  const key = `${kind} ${name}`;
  const owner = taken.get(key);
  if (owner !== undefined)
    throw new ConstructError(construct, `expected a ${kind} name of its own, received '${name}', which ${owner} has`);
  taken.set(key, construct.node.path);
  return name;
}
