import { RefusedValue } from './refused-value';

const ALLOWED = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
/** Shortest limit among the services that keep our names (Octavia, Nova: 255; load balancer flavors: 255). */
const LONGEST = 255;

/**
 * The name of a resource in OpenStack: the contract first, then what it is, joined by hyphens. Two stacks that never refer to
 * each other agree by these names.
 */
export function resourceName(contractId: string, ...parts: string[]): string {
  const name = [contractId, ...parts].join('-');
  if (!ALLOWED.test(name)) throw new RefusedValue(`expected letters, digits, dots and hyphens in a resource name, received '${name}'`);
  if (name.length > LONGEST)
    throw new RefusedValue(`expected a resource name of at most ${LONGEST} characters, received ${name.length}: '${name}'`);
  return name;
}

/** The stacks of a contract; each has a project, a `clouds.yaml` entry and a state of its own. */
export type StackKind = 'entitlement' | 'servers' | 'metal' | 'services';

export function stackName(contractId: string, kind: StackKind): string {
  return resourceName(contractId, kind);
}

/** The project that a workload stack works in. The entitlement stack works as cloud administrator. */
export function projectName(contractId: string, kind: Exclude<StackKind, 'entitlement'>): string {
  return resourceName(contractId, kind);
}

/** The network of the customer's servers, shared with the project of the services that stand in front of them. */
export function networkName(contractId: string): string {
  return resourceName(contractId, 'network');
}

export function subnetName(contractId: string, family: 'ipv4' | 'ipv6'): string {
  return resourceName(contractId, family);
}

export function volumeTypeName(contractId: string, storageType: string): string {
  return resourceName(contractId, storageType);
}

/** The network QoS policy of a bandwidth or WAF line. */
export function qosPolicyName(contractId: string, service: string): string {
  return resourceName(contractId, service, 'limit');
}

export function loadBalancerFlavorName(contractId: string): string {
  return resourceName(contractId, 'redundant');
}

export function aggregateName(contractId: string, hostType: string): string {
  return resourceName(contractId, hostType);
}
