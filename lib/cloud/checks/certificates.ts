import type { Check } from '../check';
import { field } from '../json-value';
import { namedInCloud, others } from './named';

/** Certificates stand in the key manager of the project that looks them up, as one container of each name. */
export const certificates: Check = {
  id: 'certificate',
  async *run({ needs, cloud }) {
    for (const name of needs.certificates) {
      const found = await namedInCloud(cloud, 'key-manager', '/containers', 'containers', name);
      const as = `--os-cloud ${cloud.entry.name}`;
      if (found.length === 0)
        yield {
          severity: 'error',
          service: 'key-manager',
          message: `project '${cloud.token.project?.name ?? ''}' has no certificate container '${name}'${others(name, await cloud.list('key-manager', '/containers', 'containers'))}`,
          fix: `store certificate and key as secrets and make the container: openstack ${as} secret container create --type certificate --name ${name} --secret certificate=HREF --secret private_key=HREF`,
        };
      if (found.length > 1)
        yield {
          severity: 'error',
          service: 'key-manager',
          message: `${found.length} certificate containers have the name '${name}' (${found.map((each) => field(each, 'container_ref')).join(', ')}), one is expected`,
          fix: `delete the old ones: openstack ${as} secret container delete HREF, or name one by its reference under 'certificates'`,
        };
    }
  },
};
