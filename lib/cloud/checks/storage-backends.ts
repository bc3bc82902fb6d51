import type { Check } from '../check';
import { field, string } from '../json-value';

/** Volume back ends that the storage types name report to Cinder's scheduler. */
export const storageBackends: Check = {
  id: 'storage-backend',
  async *run({ needs, cloud, deployment }) {
    if (needs.storageBackends.length === 0) return;
    const pools = await cloud.list('block-storage', '/scheduler-stats/get_pools?detail=true', 'pools');
    const states = new Map<string, string>();
    for (const pool of pools) {
      const name = string(field(pool, 'capabilities', 'volume_backend_name'));
      const state = string(field(pool, 'capabilities', 'backend_state')) || 'up';
      if (states.get(name) !== 'up') states.set(name, state);
    }
    for (const name of needs.storageBackends) {
      const state = states.get(name);
      if (state === 'up') continue;
      yield {
        severity: 'error',
        service: 'block-storage',
        message:
          state === undefined
            ? `no back end reports the volume_backend_name '${name}'; there are ${[...states.keys()].sort().join(', ') || 'none'}`
            : `back end '${name}' is ${state}`,
        fix:
          state === undefined
            ? `set volume_backend_name in cinder.conf, or correct storageBackends[].backendName of platform '${deployment.platform.document.id}'`
            : 'see the log of cinder-volume; openstack volume service list',
      };
    }
  },
};
