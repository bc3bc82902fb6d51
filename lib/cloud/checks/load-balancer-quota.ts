import { joinKeyOfTags } from '../../openstack/join-key';
import type { Check } from '../check';
import { field, list, number, string } from '../json-value';
import { oneOfEach, quotaTrouble } from './quota-trouble';

/** Octavia's quota of the project has room for all load balancers of the stack. */
export const loadBalancerQuota: Check = {
  id: 'quota',
  async *run(given) {
    const { needs, cloud, deployment } = given;
    const needed = needs.amounts.loadBalancers;
    if (needed === 0) return;
    const [quota, balancers] = await Promise.all([
      cloud.get('load-balancer', `/lbaas/quotas/${cloud.projectId}`),
      cloud.list('load-balancer', `/lbaas/loadbalancers?project_id=${cloud.projectId}`, 'loadbalancers'),
    ]);
    const ours = balancers.filter((each) => joinKeyOfTags(list(field(each, 'tags')).map(string))?.contract === deployment.contract.id);
    const kept = oneOfEach(ours.map((each) => ({ name: string(field(each, 'name')) }))).length;
    const told = field(quota, 'quota', 'load_balancer') ?? field(quota, 'quota', 'loadbalancer');
    const limit = told === null || told === undefined ? -1 : number(told);
    const trouble = quotaTrouble(given, {
      service: 'load-balancer',
      what: 'load balancers',
      limit,
      needed,
      others: balancers.length - kept,
    });
    if (trouble !== undefined) yield trouble;
  },
};
