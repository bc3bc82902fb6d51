import type { Deployment } from '../../deployment/deployment';
import type { StackKind } from '../../openstack/resource-name';
import { entitlementNeeds } from './entitlement-needs';
import { metalNeeds } from './metal-needs';
import { serversNeeds } from './servers-needs';
import { servicesNeeds } from './services-needs';
import type { StackNeeds } from './stack-needs';

const BY_KIND: Readonly<Record<StackKind, (deployment: Deployment) => StackNeeds>> = {
  entitlement: entitlementNeeds,
  servers: serversNeeds,
  metal: metalNeeds,
  services: servicesNeeds,
};

/** What a stack of a deployment needs of the cloud. */
export function needsOf(deployment: Deployment, kind: StackKind): StackNeeds {
  return BY_KIND[kind](deployment);
}
