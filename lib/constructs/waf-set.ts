import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { ComputeServergroupV2 } from '@cdktf/provider-openstack/lib/compute-servergroup-v2';
import { Construct } from 'constructs';
import type { WafSpec } from '../deployment/deployment-schema';
import { wafItems } from '../inventory/items/network-items';
import { type FlavorContent, flavorName } from '../openstack/flavor-name';
import { qosPolicyName, resourceName } from '../openstack/resource-name';
import { kilobitsPerSecond } from '../openstack/units';
import type { Quantity } from '../quantity/quantity';
import { ContractStack } from './contract-stack';
import { imageFits } from './image-fits';
import { KeyedResources } from './keyed-resources';
import type { Backend } from './new-load-balancer-pool';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';
import { type Ingress, type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

/** Size of a WAF server: its disk is local, for nothing on it outlives it. */
export const WAF_SERVER: Omit<FlavorContent, 'hostType'> = { vcpus: 4, memoryGib: 8, diskGib: 40 };
/** Servers of one set: what is sold as a set stays up when one of them fails. */
export const WAF_SERVERS_PER_SET = 2;

/** Name of the rate limit that WAF servers of a throughput take; the entitlement makes it. */
export function wafLimitName(throughput: Quantity): string {
  const kilobits = kilobitsPerSecond(throughput);
  return kilobits % 1000 === 0 ? `waf-${kilobits / 1000}mbps` : `waf-${kilobits}kbps`;
}

export interface WafSetProps extends Omit<WafSpec, 'name' | 'policy'> {
  readonly network: NetworkAttachment;
  /**
   * Rules that the servers fetch at run time.
   * @default 'owasp-crs' - the OWASP core rule set (SQL injection, cross-site scripting, web shells)
   */
  readonly ruleSet?: string;
}

/**
 * One WAF set: two servers on hosts of their own in front of a load balancer, each able to carry the set's throughput alone.
 * They are the supplier's and draw on no line of servers.
 */
export class WafSet extends Construct implements Backend {
  readonly servers: readonly string[];
  private readonly ports: ServerPorts;

  constructor(scope: Construct, id: string, props: WafSetProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, throughput, hostType, image, protects, network, ruleSet = 'owasp-crs' } = props;
    const contractId = stack.contract.id;
    refuseProps(this, [imageFits(stack.platform, image, hostType)]);
    stack.contribute(this, wafItems({ name: id, line, throughput }, originsOf(this)), [line]);
    this.servers = [`${id}-a`, `${id}-b`];
    const qosPolicyId = stack.lookup.qosPolicyId(qosPolicyName(contractId, wafLimitName(throughput)));
    this.ports = new ServerPorts(this, 'port', { servers: this.servers, lines: [line], networks: { main: network }, qosPolicyId });
    const group = new ComputeServergroupV2(this, 'group', { name: resourceName(contractId, id), policies: ['anti-affinity'] });
    new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: Object.fromEntries(this.servers.map((server) => [server, {}])),
      config: ({ key }) => ({
        name: `${contractId}-${key}`,
        imageName: stack.platform.image(image).name,
        flavorName: flavorName(contractId, { ...WAF_SERVER, hostType }),
        network: this.ports.networkBlocks,
        schedulerHints: [{ group: group.id }],
        metadata: { ...stack.metadata([line]), 'pactform:protects': protects, 'pactform:rule-set': ruleSet },
        userData: userData(key),
        // A changed image name would rebuild a running server in place and lose what is on its disk.
        lifecycle: { ignoreChanges: ['user_data', 'image_name'] },
      }),
    });
  }

  get sameAddress(): string {
    return this.ports.sameAddress;
  }

  admit(ingress: Ingress): void {
    this.ports.admit(ingress);
  }
}
