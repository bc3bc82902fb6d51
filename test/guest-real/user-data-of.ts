import { synthesized } from '../constructs/stack-of';
import { stacksOf } from '../stacks/stacks-of';

export interface UserData {
  /** Terraform address, after the contract's id. */
  readonly resource: string;
  /** As Terraform reads it. */
  readonly template: string;
  /** As the server gets it. */
  readonly text: string;
}

const INSTANCE = 'openstack_compute_instance_v2';

/** The user data of every kind of server of a contract, whatever its role. */
export function userDataOf(contract: string): UserData[] {
  return stacksOf(contract).stacks.flatMap((stack) =>
    Object.entries(synthesized(stack).resource[INSTANCE] ?? {}).flatMap(([name, instance]) => {
      if (typeof instance !== 'object' || instance === null || !('user_data' in instance) || typeof instance.user_data !== 'string')
        return [];
      const template = instance.user_data;
      return [{ resource: `${contract}: ${INSTANCE}.${name}`, template, text: rendered(template) }];
    }),
  );
}

/** What Terraform makes of a template: references become a name of the greatest length, doubled signs single ones. */
function rendered(template: string): string {
  return template.replace(/\$\$\{|%%\{|\$\{[^}]*\}/g, (found) => (found.startsWith('${') ? 'n'.repeat(63) : found.slice(1)));
}
