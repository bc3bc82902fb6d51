import type { StackKind } from '../../openstack/resource-name';
import type { Check } from '../check';
import type { StackState } from '../terraform-state';
import { bareMetalNodes } from './bare-metal-nodes';
import { certificates } from './certificates';
import { computeQuota } from './compute-quota';
import { granted } from './granted';
import { hosts } from './hosts';
import { identities } from './identities';
import { images } from './images';
import { loadBalancerQuota } from './load-balancer-quota';
import { loadBalancers } from './load-balancers';
import { networkQuota } from './network-quota';
import { networks } from './networks';
import { orphansBy } from './orphans';
import { roles } from './roles';
import { services } from './services';
import { shareQuota } from './share-quota';
import { shares } from './shares';
import { storageBackends } from './storage-backends';
import { storageQuota } from './storage-quota';

/** All that is looked at, in the order of the report. */
export function allChecks(state: (stack: string, kind: StackKind) => Promise<StackState>): readonly Check[] {
  return [
    services,
    roles,
    identities,
    images,
    networks,
    granted,
    certificates,
    hosts,
    storageBackends,
    bareMetalNodes,
    loadBalancers,
    shares,
    computeQuota,
    storageQuota,
    networkQuota,
    loadBalancerQuota,
    shareQuota,
    orphansBy(state),
  ];
}
