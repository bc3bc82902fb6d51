import { joinKeyOfMetadata } from '../../openstack/join-key';
import type { Check } from '../check';
import { field, number, string } from '../json-value';
import { objectOf } from './object-of';
import { oneOfEach, quotaTrouble } from './quota-trouble';

const ASKED = { version: '2.14' };

/** Manila's quota of the project has room for all shares of the stack; the entitlement leaves it at the cloud's default. */
export const shareQuota: Check = {
  id: 'quota',
  async *run(given) {
    const { needs, cloud, deployment } = given;
    const { shareGib, shares: count } = needs.amounts;
    if (count === 0) return;
    const [limits, shares] = await Promise.all([
      cloud.get('shared-file-system', '/limits', ASKED),
      cloud.list('shared-file-system', '/shares/detail', 'shares', ASKED),
    ]);
    const ours = oneOfEach(
      shares
        .filter((each) => joinKeyOfMetadata(objectOf(field(each, 'metadata')))?.contract === deployment.contract.id)
        .map((each) => ({ name: string(field(each, 'name')), size: number(field(each, 'size')) })),
    );
    const absolute = (key: string) => number(field(limits, 'limits', 'absolute', key));
    const kept = ours.reduce((total, { size }) => total + size, 0);
    const parts = [
      { what: 'GiB of shares', limit: 'maxTotalShareGigabytes', needed: shareGib, others: absolute('totalShareGigabytesUsed') - kept },
      { what: 'shares', limit: 'maxTotalShares', needed: count, others: absolute('totalSharesUsed') - ours.length },
    ];
    for (const { what, limit, needed, others } of parts) {
      const trouble = quotaTrouble(given, {
        service: 'shared-file-system',
        what,
        limit: absolute(limit),
        needed,
        others: Math.max(0, others),
      });
      if (trouble !== undefined)
        yield { ...trouble, fix: `openstack share quota set --gigabytes ${shareGib} --shares ${count} ${cloud.projectId}, or more` };
    }
  },
};
