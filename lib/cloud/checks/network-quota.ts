import { joinKeyOfTags } from '../../openstack/join-key';
import type { Check } from '../check';
import { CloudFailure } from '../cloud-failure';
import type { CloudSession } from '../cloud-session';
import { field, list, number, string } from '../json-value';
import { quotaTrouble } from './quota-trouble';

/** Neutron's quota of the project has room for all floating IPs of the stack. */
export const networkQuota: Check = {
  id: 'quota',
  async *run(given) {
    const { needs, cloud, administrator, deployment } = given;
    const needed = needs.amounts.floatingIps;
    if (needed === 0) return;
    const limit = await limitOf(administrator ?? cloud, cloud.projectId);
    if (limit === undefined) {
      yield {
        severity: 'unknown',
        service: 'network',
        message: `the quota of project '${cloud.token.project?.name ?? ''}' is shown to the administrator alone; ${needed} floating IPs are needed`,
        fix: `have the administrator's entry '${deployment.document.clouds.entitlement}' in clouds.yaml`,
      };
      return;
    }
    const addresses = await cloud.list('network', `/floatingips?project_id=${cloud.projectId}`, 'floatingips');
    const ours = addresses.filter((each) => joinKeyOfTags(list(field(each, 'tags')).map(string))?.contract === deployment.contract.id);
    const others = addresses.length - Math.min(ours.length, needed);
    const trouble = quotaTrouble(given, { service: 'network', what: 'floating IPs', limit, needed, others });
    if (trouble !== undefined) yield trouble;
  },
};

/** Neutron tells members nothing of their quota, unless its policy says so. */
async function limitOf(cloud: CloudSession, project: string): Promise<number | undefined> {
  try {
    return number(field(await cloud.get('network', `/quotas/${project}`), 'quota', 'floatingip'));
  } catch (error) {
    if (error instanceof CloudFailure && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
