import { IdentityRoleAssignmentV3 } from '@cdktf/provider-openstack/lib/identity-role-assignment-v3';
import { Construct } from 'constructs';
import { nameProblem } from '../openstack/name-problem';
import { ContractStack } from './contract-stack';
import { atLeastOne, refuseProps } from './refuse-props';

export interface ProjectMemberProps {
  /** Name of a user that Keystone has already. */
  readonly user: string;
  /**
   * Name of the user's domain.
   * @default 'Default'
   */
  readonly domain?: string;
  readonly projectId: string;
  /** Keystone's names of the roles, by what each is for; the key is the stable name of the assignment. */
  readonly roles: Readonly<Record<string, string>>;
}

/** The roles by which a user works in a project, each an assignment of its own: one more leaves the others alone. */
export class ProjectMember extends Construct {
  constructor(scope: Construct, id: string, { user, domain = 'Default', projectId, roles }: ProjectMemberProps) {
    super(scope, id);
    const { lookup } = ContractStack.of(this);
    const tasks = Object.entries(roles);
    const problem = nameProblem('user', user);
    refuseProps(this, [
      atLeastOne('roles', 'role', tasks),
      { when: problem !== undefined, message: `user: ${problem}, received '${user}'` },
    ]);
    const userId = lookup.userId(user, domain);
    const given = new Set<string>();
    for (const [task, role] of tasks) {
      // Two assignments of one role would be one for Keystone: removing either would take the other's away.
      if (given.has(role)) continue;
      given.add(role);
      new IdentityRoleAssignmentV3(this, task, { projectId, userId, roleId: lookup.roleId(role) });
    }
  }
}
