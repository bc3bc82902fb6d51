import type { Check } from '../check';
import { field, string } from '../json-value';
import { namedInCloud, others } from './named';

/** Users that are given roles are in their domain, and the roles exist; only the entitlement looks them up. */
export const identities: Check = {
  id: 'identity',
  async *run({ needs, cloud, deployment }) {
    const platform = deployment.platform.document.id;
    for (const name of needs.roles) {
      if ((await namedInCloud(cloud, 'identity', '/roles', 'roles', name)).length > 0) continue;
      yield {
        severity: 'error',
        service: 'identity',
        message: `there is no role '${name}'${others(name, await cloud.list('identity', '/roles', 'roles'))}`,
        fix: `openstack role create ${name}, or correct 'roles' of platform '${platform}'`,
      };
    }
    const byDomain = new Map<string, string[]>();
    for (const { name, domain } of needs.users) byDomain.set(domain, [...(byDomain.get(domain) ?? []), name]);
    for (const [domain, names] of byDomain) {
      const [found] = await namedInCloud(cloud, 'identity', '/projects?is_domain=true', 'projects', domain);
      const id = string(field(found, 'id'));
      if (id === '') {
        yield {
          severity: 'error',
          service: 'identity',
          message: `there is no domain '${domain}'${others(domain, await cloud.list('identity', '/projects?is_domain=true', 'projects'))}`,
          fix: `correct users[].domain of the deployment, or openstack domain create ${domain}`,
        };
        continue;
      }
      const missing: string[] = [];
      for (const name of names)
        if ((await namedInCloud(cloud, 'identity', `/users?domain_id=${id}`, 'users', name)).length === 0) missing.push(name);
      const [first] = missing;
      if (first === undefined) continue;
      const known = missing.length === 1 ? others(first, await cloud.list('identity', `/users?domain_id=${id}`, 'users')) : '';
      yield {
        severity: 'error',
        service: 'identity',
        message: `domain '${domain}' has no user '${missing.join("', '")}'${known}`,
        fix: `openstack user create --domain ${domain} --password-prompt ${first}, or correct 'users' of the deployment`,
      };
    }
  },
};
