import { joinKeyOfMetadata } from '../../openstack/join-key';
import type { Check } from '../check';
import { field, number, string } from '../json-value';
import { objectOf } from './object-of';
import { oneOfEach, quotaTrouble } from './quota-trouble';

/** Cinder's quota of the project, in all and of each volume type, has room for all volumes of the stack. */
export const storageQuota: Check = {
  id: 'quota',
  async *run(given) {
    const { needs, cloud, deployment } = given;
    const { volumeGib, volumeGibByType } = needs.amounts;
    if (volumeGib === 0) return;
    const [quota, volumes] = await Promise.all([
      cloud.get('block-storage', `/os-quota-sets/${cloud.projectId}?usage=true`),
      cloud.list('block-storage', '/volumes/detail', 'volumes'),
    ]);
    const ours = oneOfEach(
      volumes
        .filter((each) => joinKeyOfMetadata(objectOf(field(each, 'metadata')))?.contract === deployment.contract.id)
        .map((each) => ({
          name: string(field(each, 'name')),
          size: number(field(each, 'size')),
          type: string(field(each, 'volume_type')),
        })),
    );
    const parts = [
      { what: 'GiB of volumes', key: 'gigabytes', needed: volumeGib, kept: ours },
      ...Object.entries(volumeGibByType).map(([type, needed]) => ({
        what: `GiB of volumes of type ${type}`,
        key: `gigabytes_${type}`,
        needed,
        kept: ours.filter((volume) => volume.type === type),
      })),
    ];
    for (const { what, key, needed, kept } of parts) {
      const told = field(quota, 'quota_set', key);
      if (told === undefined) continue;
      const used = number(field(told, 'in_use')) + number(field(told, 'reserved'));
      const others = Math.max(0, used - kept.reduce((total, { size }) => total + size, 0));
      const trouble = quotaTrouble(given, { service: 'block-storage', what, limit: number(field(told, 'limit')), needed, others });
      if (trouble !== undefined) yield trouble;
    }
  },
};
