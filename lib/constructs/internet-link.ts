import { NetworkingRouterInterfaceV2 } from '@cdktf/provider-openstack/lib/networking-router-interface-v2';
import { NetworkingRouterV2 } from '@cdktf/provider-openstack/lib/networking-router-v2';
import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { mergeInventories } from '../inventory/inventory';
import { bandwidthItems } from '../inventory/items/network-items';
import { LINK_LIMIT } from '../openstack/rate-limit-name';
import { qosPolicyName, resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { above0, atLeastOne, refuseProps } from './refuse-props';

export interface InternetLinkProps {
  /** Subnets that reach the Internet, by name. */
  readonly subnets: Readonly<Record<string, string>>;
  /**
   * What is leased of the bandwidth lines; together they are the rate of the router's gateway.
   * @default [] - the gateway is not limited
   */
  readonly bandwidth?: DeploymentDocument['bandwidth'];
}

/** The router between the contract's network and the Internet, held to the bandwidth leased. */
export class InternetLink extends Construct {
  readonly routerId: string;
  /** What must be there before a floating IP reaches a server. */
  readonly interfaces: readonly NetworkingRouterInterfaceV2[];

  constructor(scope: Construct, id: string, { subnets, bandwidth = [] }: InternetLinkProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const at = originsOf(this);
    const lines = bandwidth.map(({ line }) => line);
    refuseProps(this, [
      atLeastOne('subnets', 'subnet', Object.keys(subnets)),
      ...bandwidth.flatMap(({ line, rate }, index) => [
        drawsOnLine(stack, `bandwidth[${index}].line`, line, 'bandwidth'),
        above0(`bandwidth[${index}].rate`, rate),
      ]),
    ]);
    const items = bandwidth.map((link) => bandwidthItems(link, (...path) => at(link.name, ...path)));
    stack.contribute(this, mergeInventories(items), lines);
    const router = new NetworkingRouterV2(this, 'router', {
      name: resourceName(stack.contract.id, 'router'),
      externalNetworkId: stack.lookup.networkId(stack.platform.document.networks.external),
      tags: stack.tags(lines),
      ...(bandwidth.length === 0 ? {} : { externalQosPolicyId: stack.lookup.qosPolicyId(qosPolicyName(stack.contract.id, LINK_LIMIT)) }),
    });
    this.routerId = router.id;
    this.interfaces = Object.entries(subnets).map(
      ([name, subnetId]) => new NetworkingRouterInterfaceV2(this, name, { routerId: router.id, subnetId }),
    );
  }
}
