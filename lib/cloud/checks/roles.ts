import { type Check, deployEntitlement } from '../check';

/** Who deploys a stack may do what it asks of the services: a member has their roles in the project, the administrator sees all projects. */
export const roles: Check = {
  id: 'role',
  async *run({ needs, cloud, kind, deployment }) {
    if (kind === 'entitlement') {
      await cloud.list('identity', '/projects?name=admin', 'projects');
      return;
    }
    const { user, roles: given, project } = cloud.token;
    const { member, loadBalancer, keyManager, objectStorage } = deployment.platform.document.roles;
    const asked = [
      member,
      ...(needs.services.includes('load-balancer') ? [loadBalancer] : []),
      ...(needs.services.includes('key-manager') ? [keyManager] : []),
      ...(needs.services.includes('object-store') && objectStorage !== undefined ? [objectStorage] : []),
    ];
    const missing = [...new Set(asked)].filter((role) => !given.includes(role));
    if (missing.length === 0 || given.includes('admin')) return;
    const listed = deployment.document.users.some(({ name, projects }) => name === user.name && projects.includes(kind));
    yield {
      severity: 'error',
      service: 'identity',
      message: `user '${user.name}' has the roles ${given.join(', ')} in project '${project?.name ?? ''}', the stack needs ${missing.join(', ')} as well`,
      fix: listed
        ? `deploy the entitlement, which gives them: ${deployEntitlement(deployment)}`
        : `name the user under 'users' of the deployment, or openstack role add --user ${user.id} --project ${project?.id ?? ''} ${missing[0]}`,
    };
  },
};
