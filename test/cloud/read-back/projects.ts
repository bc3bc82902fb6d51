import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { sorted } from './figures';
import { projectOf } from './project-of';
import type { Signed } from './signed';

const KINDS = ['servers', 'metal', 'services'] as const;

/** Keystone's own names, where the platform does not say others; see `roles` in docs/contracts.md. */
const ROLES = { member: 'member', loadBalancer: 'load-balancer_member', keyManager: 'creator' };

export const projects: Comparison = {
  kind: 'projects',
  compares: 'projects of the contract are there and open; the users of the deployment, and nobody else, have the roles of their projects',
  subjects: (signed) => KINDS.map((kind) => `project ${projectOf(signed, kind)}`),
  expectations: (signed, cloud) =>
    KINDS.flatMap((kind): Expectation[] => {
      const name = projectOf(signed, kind);
      const subject = `project ${name}`;
      const users = (signed.deployment.users ?? []).filter((user) => user.projects.includes(kind)).map((user) => user.name);
      const given = cloud.roleAssignments.filter(({ project }) => project === name);
      return [
        { subject, figure: 'open', demand: 'is', required: true, found: cloud.projects.find((each) => each.name === name)?.enabled },
        { subject, figure: 'users', demand: 'is', required: sorted(users), found: sorted(new Set(given.map(({ user }) => user))) },
        ...users.map((user): Expectation => {
          const roles = given.filter((each) => each.user === user).map(({ role }) => role);
          return { subject, figure: `roles of ${user}`, demand: 'is', required: rolesOf(signed, kind), found: sorted(roles) };
        }),
      ];
    }),
};

function rolesOf({ deployment, platform }: Signed, kind: (typeof KINDS)[number]): string[] {
  const { member, loadBalancer, keyManager, objectStorage } = { ...ROLES, ...platform.roles };
  if (kind === 'metal') return [member];
  const keepsObjects = kind === 'servers' && objectStorage !== undefined && (deployment.objectStorage ?? []).length > 0;
  return sorted(new Set([member, loadBalancer, keyManager, ...(keepsObjects ? [objectStorage] : [])]));
}
