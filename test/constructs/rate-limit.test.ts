import { RateLimit } from '../../lib/constructs/rate-limit';
import { quantity, stackOf, synthesized } from './stack-of';

test('a rate holds in both directions', () => {
  const stack = stackOf();
  new RateLimit(stack, 'internet', { rate: quantity(500, 'Mbps'), projectId: 'project', lines: ['bandwidth'] });
  const rule = (direction: string) => ({
    qos_policy_id: '${openstack_networking_qos_policy_v2.internet_policy.id}',
    direction,
    max_kbps: 500000,
  });
  expect(synthesized(stack).resource).toEqual({
    openstack_networking_qos_policy_v2: {
      internet_policy: {
        name: 'example-internet-limit',
        project_id: 'project',
        description: 'pactform:contract=example pactform:line=bandwidth',
      },
    },
    openstack_networking_qos_bandwidth_limit_rule_v2: { internet_ingress: rule('ingress'), internet_egress: rule('egress') },
  });
});
