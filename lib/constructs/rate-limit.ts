import { NetworkingQosBandwidthLimitRuleV2 } from '@cdktf/provider-openstack/lib/networking-qos-bandwidth-limit-rule-v2';
import { NetworkingQosPolicyV2 } from '@cdktf/provider-openstack/lib/networking-qos-policy-v2';
import { Construct } from 'constructs';
import { qosPolicyName } from '../openstack/resource-name';
import { kilobitsPerSecond } from '../openstack/units';
import type { Quantity } from '../quantity/quantity';
import { ContractStack } from './contract-stack';
import { above0, refuseProps } from './refuse-props';

export interface RateLimitProps {
  readonly rate: Quantity;
  /** Project whose ports or routers are limited. */
  readonly projectId: string;
  /** Contract lines that the rate belongs to. */
  readonly lines: readonly string[];
}

/** A data rate as a network QoS policy, the same in both directions. Only an administrator may make one. */
export class RateLimit extends Construct {
  constructor(scope: Construct, id: string, { rate, projectId, lines }: RateLimitProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [above0('rate', rate)]);
    const policy = new NetworkingQosPolicyV2(this, 'policy', {
      name: qosPolicyName(stack.contract.id, id),
      projectId,
      // Neutron 2025.1 refuses tags of QoS policies ("Invalid tags body"), so the join key is the description.
      description: stack.tags(lines).join(' '),
    });
    for (const direction of ['ingress', 'egress']) {
      new NetworkingQosBandwidthLimitRuleV2(this, direction, { qosPolicyId: policy.id, direction, maxKbps: kilobitsPerSecond(rate) });
    }
    stack.standsFor(this, lines);
  }
}
