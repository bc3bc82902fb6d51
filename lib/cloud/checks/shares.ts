import type { Check } from '../check';
import { field } from '../json-value';
import { others } from './named';

/** The share type of the platform is there for the project, or the cloud has a default one. */
export const shares: Check = {
  id: 'share-type',
  async *run({ needs, cloud, deployment }) {
    const { shareType } = needs;
    if (shareType === undefined) return;
    const asked = { version: '2.14' };
    const types = await cloud.list('shared-file-system', '/types', 'share_types', asked);
    const { name } = shareType;
    const platform = deployment.platform.document.id;
    if (name !== undefined && !types.some((each) => field(each, 'name') === name))
      yield {
        severity: 'error',
        service: 'shared-file-system',
        message: `there is no share type '${name}'${others(name, types)}`,
        fix: `openstack share type create ${name} BOOLEAN, or correct shares.type of platform '${platform}'`,
      };
    if (name === undefined && !(await cloud.has('shared-file-system', '/types/default', asked)))
      yield {
        severity: 'error',
        service: 'shared-file-system',
        message: `it has no default share type, and platform '${platform}' names none${others('', types)}`,
        fix: `set default_share_type in manila.conf, or name one as shares.type of the platform`,
      };
  },
};
