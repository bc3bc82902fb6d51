import { joinKeyOfMetadata } from '../../openstack/join-key';
import type { Check } from '../check';
import { field, number, string } from '../json-value';
import { objectOf } from './object-of';
import { oneOfEach, quotaTrouble } from './quota-trouble';

/** Flavors stand in the answer itself since this version. */
export const SERVERS = { version: '2.47' };

/** Nova's quota of the project has room for all servers of the stack. */
export const computeQuota: Check = {
  id: 'quota',
  async *run(given) {
    const { needs, cloud, deployment } = given;
    const { amounts } = needs;
    if (amounts.instances === 0) return;
    const [limits, servers] = await Promise.all([
      cloud.get('compute', '/limits'),
      cloud.list('compute', '/servers/detail', 'servers', SERVERS),
    ]);
    const ours = oneOfEach(
      servers
        .filter((each) => joinKeyOfMetadata(objectOf(field(each, 'metadata')))?.contract === deployment.contract.id)
        .map((each) => ({
          name: string(field(each, 'name')),
          vcpus: number(field(each, 'flavor', 'vcpus')),
          ram: number(field(each, 'flavor', 'ram')),
        })),
    );
    const absolute = (key: string) => number(field(limits, 'limits', 'absolute', key));
    const parts = [
      { what: 'cores', limit: 'maxTotalCores', used: 'totalCoresUsed', needed: amounts.cores, kept: sum(ours.map(({ vcpus }) => vcpus)) },
      {
        what: 'MiB of memory',
        limit: 'maxTotalRAMSize',
        used: 'totalRAMUsed',
        needed: amounts.memoryMib,
        kept: sum(ours.map(({ ram }) => ram)),
      },
      { what: 'servers', limit: 'maxTotalInstances', used: 'totalInstancesUsed', needed: amounts.instances, kept: ours.length },
    ];
    for (const { what, limit, used, needed, kept } of parts) {
      const others = Math.max(0, absolute(used) - kept);
      const trouble = quotaTrouble(given, { service: 'compute', what, limit: absolute(limit), needed, others });
      if (trouble !== undefined) yield trouble;
    }
  },
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
