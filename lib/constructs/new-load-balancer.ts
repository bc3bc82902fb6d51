import { LbLoadbalancerV2 } from '@cdktf/provider-openstack/lib/lb-loadbalancer-v2';
import type { Construct } from 'constructs';
import { AMPHORA } from '../openstack/load-balancer-provider';
import { loadBalancerFlavorName } from '../openstack/resource-name';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';

/** Where the virtual address of a load balancer comes from: a subnet, which may say which address, or a port that is there already. */
export type VirtualAddress = { readonly subnetId: string; readonly address?: string | undefined } | { readonly portId: string };

export interface NewLoadBalancer {
  readonly name: string;
  readonly at: VirtualAddress;
  readonly tags: readonly string[];
}

/** The load balancer resource of a construct, redundant as far as the cloud's provider has to be told so. */
export function newLoadBalancer(scope: Construct, { name, at, tags }: NewLoadBalancer): LbLoadbalancerV2 {
  const stack = ContractStack.of(scope);
  const provider = stack.platform.document.loadBalancer?.provider ?? AMPHORA;
  return new LbLoadbalancerV2(scope, 'load-balancer', {
    name: claimName(scope, 'load balancer', name),
    ...('portId' in at
      ? { vipPortId: at.portId }
      : { vipSubnetId: at.subnetId, ...(at.address === undefined ? {} : { vipAddress: at.address }) }),
    loadbalancerProvider: provider,
    tags: [...tags],
    ...(provider === AMPHORA ? { flavorId: stack.lookup.loadBalancerFlavorId(loadBalancerFlavorName(stack.contract.id)) } : {}),
  });
}
