import { deployEntitlement, type Given } from '../check';
import type { Trouble } from '../obstacle';
import type { ServiceType } from '../service';

export interface Limit {
  readonly service: ServiceType;
  /** What is counted, with its unit, such as `cores` or `GiB of volumes`. */
  readonly what: string;
  /** Below 0: none. */
  readonly limit: number;
  /** What the stack makes in all. */
  readonly needed: number;
  /** What others use of the project, and what is of the contract twice. */
  readonly others: number;
}

/** A quota that has no room for all that the stack makes beside what is there already; undefined where it has. */
export function quotaTrouble({ cloud, deployment }: Given, { service, what, limit, needed, others }: Limit): Trouble | undefined {
  if (needed === 0 || !(limit >= 0) || limit >= needed + others) return undefined;
  const project = cloud.token.project?.name ?? '';
  const beside = others === 0 ? '' : ` and others use ${others}`;
  const set = `set the quota that the contract has: ${deployEntitlement(deployment)}`;
  return {
    severity: 'error',
    service,
    message: `the quota of project '${project}' is ${limit} ${what}, the stack needs ${needed}${beside}`,
    fix: others === 0 ? set : `${set}; or remove what is not of the deployment (openstack --os-cloud ${cloud.entry.name} server list)`,
  };
}

/** Of things of the contract, those that stand a second time under a name: the stack keeps one of each. */
export function oneOfEach<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((thing) => [thing.name, thing])).values()];
}
