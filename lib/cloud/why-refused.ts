import type { Deployment } from '../deployment/deployment';
import { projectName, type StackKind } from '../openstack/resource-name';
import { deployEntitlement } from './check';
import { namedInCloud, others } from './checks/named';
import type { CloudEntry, Named } from './cloud-entry';
import { CloudFailure } from './cloud-failure';
import { CloudSession } from './cloud-session';
import { field, string } from './json-value';
import type { Trouble } from './obstacle';
import { DEFAULT_DOMAIN } from './sign-in';

export interface Refused {
  readonly entry: CloudEntry;
  readonly deployment: Deployment;
  readonly kind: StackKind;
  readonly administrator?: CloudSession;
  readonly limitSeconds: number;
  /** Whether the entitlement is to be deployed too, and so comes first. */
  readonly afterEntitlement: boolean;
}

/**
 * Why Keystone does not let someone in. It answers 401 to a wrong password, an unknown user, a project that is not there yet and a project
 * where the user has no role; the same user without any project, and the administrator, know more.
 */
export async function whyRefused(refused: Refused): Promise<Trouble> {
  const { entry, deployment, kind, administrator, afterEntitlement } = refused;
  const at = (message: string, fix: string, severity: Trouble['severity'] = 'error'): Trouble => ({
    severity,
    service: 'identity',
    message,
    fix,
  });
  if (kind !== 'entitlement' && administrator !== undefined) {
    const expected = projectName(deployment.contract.id, kind);
    const found = await namedInCloud(administrator, 'identity', '/projects', 'projects', expected);
    if (found.length === 0)
      return at(
        `the project '${expected}' is not there yet; the entitlement makes it`,
        `deploy the entitlement first: ${deployEntitlement(deployment)}`,
        afterEntitlement ? 'later' : 'error',
      );
  }
  if (entry.credential.kind === 'application')
    return at(
      `the application credential of entry '${entry.name}' is refused: it is not known, has expired, or its secret is another`,
      `make a new one as its user (openstack application credential create NAME), and write its id and secret into ${entry.file}`,
    );
  const user = textOf(entry.credential.user);
  const without = await withoutProject(refused);
  if (without !== undefined) return at(...(await noRole(refused, without)));
  const domain = entry.credential.domain ?? DEFAULT_DOMAIN;
  if (administrator !== undefined) {
    const unknown = await unknownUser(administrator, entry.credential.user, domain);
    if (unknown !== undefined) return at(unknown, `correct the user of entry '${entry.name}' in ${entry.file}, or openstack user create`);
    return at(
      `the password of user '${user}' in entry '${entry.name}' is wrong`,
      `correct auth.password in ${entry.file} (or secure.yaml), or set a new one: openstack user set --password-prompt ${user}`,
    );
  }
  return at(
    `user '${user}' of domain '${textOf(domain)}' and the password of entry '${entry.name}' are refused; Keystone does not say which of the three is wrong`,
    `correct auth.username, auth.user_domain_name or auth.password in ${entry.file} (or secure.yaml)`,
  );
}

async function withoutProject({ entry, limitSeconds }: Refused): Promise<CloudSession | undefined> {
  try {
    return await CloudSession.unscoped(entry, limitSeconds);
  } catch (error) {
    if (error instanceof CloudFailure && (error.status === 401 || error.status === 403)) return undefined;
    throw error;
  }
}

/** The password is right, the project is not. */
async function noRole({ entry, deployment, kind, administrator }: Refused, session: CloudSession): Promise<[string, string]> {
  const projects = (await session.list('identity', '/auth/projects', 'projects')).map((each) => string(field(each, 'name')));
  const project = textOf(entry.project?.project ?? { name: '' });
  const { name, id } = session.token.user;
  const works = `has no role in project '${project}'; it has one in ${projects.sort().join(', ') || 'no project'}`;
  if (kind === 'entitlement')
    return [
      `user '${name}' ${works}`,
      `correct auth.project_name of entry '${entry.name}' in ${entry.file}, or openstack role add --user ${id} --project ${project} admin`,
    ];
  const expected = projectName(deployment.contract.id, kind);
  if (project !== expected && !('id' in (entry.project?.project ?? {})))
    return [
      `user '${name}' ${works}; the stack works in '${expected}'`,
      `give auth.project_name the value ${expected} in entry '${entry.name}' of ${entry.file}`,
    ];
  const listed = deployment.document.users.some((user) => user.name === name && user.projects.includes(kind));
  const deploy = `deploy the entitlement, ${administrator === undefined ? 'which makes the project and gives' : 'which gives'} the roles: ${deployEntitlement(deployment)}`;
  return [
    `user '${name}' ${works}${administrator === undefined ? `, and whether '${project}' is there yet is known to the administrator alone` : ''}`,
    listed || administrator === undefined ? deploy : `name the user under 'users' of the deployment and ${deploy}`,
  ];
}

/** Undefined where the user is there and enabled. */
async function unknownUser(administrator: CloudSession, user: Named, domain: Named): Promise<string | undefined> {
  if ('id' in user)
    return (await administrator.has('identity', `/users/${user.id}`)) ? undefined : `Keystone has no user with the id '${user.id}'`;
  const domains = await administrator.list('identity', '/projects?is_domain=true', 'projects');
  const found = domains.find((each) => ('id' in domain ? field(each, 'id') === domain.id : field(each, 'name') === domain.name));
  if (found === undefined) return `Keystone has no domain '${textOf(domain)}'${others(textOf(domain), domains)}`;
  const users = await administrator.list('identity', `/users?domain_id=${string(field(found, 'id'))}`, 'users');
  const known = users.find((each) => field(each, 'name') === user.name);
  if (known === undefined) return `domain '${string(field(found, 'name'))}' has no user '${user.name}'${others(user.name, users)}`;
  return field(known, 'enabled') === false ? `user '${user.name}' is disabled` : undefined;
}

function textOf(named: Named): string {
  return 'id' in named ? named.id : named.name;
}
