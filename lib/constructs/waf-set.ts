import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { ComputeServergroupV2 } from '@cdktf/provider-openstack/lib/compute-servergroup-v2';
import { Construct } from 'constructs';
import { cidr, port as portNumber, upstream as upstreamAddress } from '../deployment/address-fields';
import type { WafSpec } from '../deployment/deployment-schema';
import { wholeInternet } from '../deployment/whole-internet';
import { wafItems } from '../inventory/items/network-items';
import { flavorName } from '../openstack/flavor-name';
import { type Collector, logSettings, type WafPolicy, type WafRoute, wafSettings } from '../openstack/guest-settings';
import { wafLimitName } from '../openstack/rate-limit-name';
import { qosPolicyName, resourceName } from '../openstack/resource-name';
import { WAF_SERVER } from '../openstack/service-server';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { imageFits } from './image-fits';
import { KeyedResources } from './keyed-resources';
import type { Backend } from './new-load-balancer-pool';
import { originsOf } from './origins-of';
import { above0, fits, noneTwice, refuseProps } from './refuse-props';
import { type Ingress, type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

/** Rules of ModSecurity that a Debian package brings. */
export type RuleSet = NonNullable<WafSpec['ruleSet']>;

/** The OWASP core rule set: its own settings, the local exceptions before its rules, its rules, the exceptions after them. */
export const OWASP_CORE_RULE_SET: RuleSet = {
  package: 'modsecurity-crs',
  rules: [
    '/etc/modsecurity/crs/crs-setup.conf',
    '/etc/modsecurity/crs/REQUEST-900-EXCLUSION-RULES-BEFORE-CRS.conf',
    '/usr/share/modsecurity-crs/rules/*.conf',
    '/etc/modsecurity/crs/RESPONSE-999-EXCLUSION-RULES-AFTER-CRS.conf',
  ],
};

/** What the program of a WAF drives; the rule set comes on top. Lua holds a page back until the rules have read it. */
const PACKAGES = ['nginx', 'libnginx-mod-http-modsecurity', 'libnginx-mod-http-lua', 'ca-certificates', 'logrotate'];

export interface WafSetProps extends Omit<WafSpec, 'name' | 'policy' | 'ruleSet'> {
  readonly network: NetworkAttachment;
  /** Where each port of the set leads: to the listeners of the protected load balancer. Changed on running servers. */
  readonly routes: readonly WafRoute[];
  /** Network of the load balancer in front of the set: what it says of a client is believed. */
  readonly entryNetwork: string;
  /**
   * What the set refuses. Changed on running servers.
   * @default - attacks are blocked at paranoia level 1, by all rules
   */
  readonly policy?: WafPolicy;
  /**
   * Where the servers send their logs: what was asked of them, what they found in it, and the system log.
   * @default - all stay on the servers
   */
  readonly collector?: Collector | undefined;
  /** @default OWASP_CORE_RULE_SET */
  readonly ruleSet?: RuleSet | undefined;
}

/** What `waf.py` has written: a line of JSON for each request that a rule caught, and nginx's own logs. */
const LOG_FILES = ['/var/log/pactform/waf-audit.log', '/var/log/nginx/access.log', '/var/log/nginx/error.log'];
const BLOCK: WafPolicy = { mode: 'block', paranoiaLevel: 1, excludedRules: [], blockedNetworks: [] };

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
    const { line, throughput, hostType, image, protects, network, routes, policy = BLOCK, ruleSet = OWASP_CORE_RULE_SET } = props;
    const contractId = stack.contract.id;
    const everyone = wholeInternet(policy.blockedNetworks);
    refuseProps(this, [
      imageFits(stack.platform, image, hostType),
      { when: routes.length === 0, message: 'routes: expected at least one, received none: the set would stand in front of nothing' },
      noneTwice(
        'routes',
        'port',
        routes.map(({ port }) => port),
      ),
      ...routes.flatMap(({ port, upstream }, index) => [
        fits(`routes[${index}].port`, portNumber, port),
        fits(`routes[${index}].upstream`, upstreamAddress, upstream),
      ]),
      drawsOnLine(stack, 'line', line, 'waf'),
      above0('throughput', throughput),
      fits('entryNetwork', cidr, props.entryNetwork),
      {
        when: everyone.length > 0,
        message: `policy.blockedNetworks: expected networks that are turned away, received '${everyone.join("', '")}', which is everyone`,
      },
    ]);
    stack.contribute(this, wafItems({ name: id, line, throughput }, originsOf(this)), [line]);
    this.servers = [`${id}-a`, `${id}-b`];
    const qosPolicyId = stack.lookup.qosPolicyId(qosPolicyName(contractId, wafLimitName(throughput)));
    this.ports = new ServerPorts(this, 'port', { servers: this.servers, lines: [line], networks: { main: network }, qosPolicyId });
    const group = new ComputeServergroupV2(this, 'group', { name: resourceName(contractId, id), policies: ['anti-affinity'] });
    const settings = {
      ...wafSettings(routes, policy, { entryNetwork: props.entryNetwork, rules: ruleSet.rules }),
      ...logSettings(props.collector, LOG_FILES),
    };
    new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: Object.fromEntries(this.servers.map((server) => [server, {}])),
      config: ({ key }) => ({
        name: `${contractId}-${key}`,
        imageName: stack.platform.image(image).name,
        flavorName: flavorName(contractId, { ...WAF_SERVER, hostType }),
        network: this.ports.networkBlocks,
        schedulerHints: [{ group: group.id }],
        metadata: { ...stack.metadata([line]), 'pactform:protects': protects, ...settings },
        userData: userData(key, { program: 'waf', packages: [...PACKAGES, ruleSet.package] }),
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
