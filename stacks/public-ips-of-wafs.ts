import type { DeploymentDocument } from '../lib/deployment/deployment-schema';

/**
 * Public addresses of load balancers behind a WAF. Their traffic comes in at the WAF, so the address belongs to the services'
 * project: Neutron gives an address only to a port of its own project.
 */
export function publicIpsOfWafs({ wafs, loadBalancers }: Pick<DeploymentDocument, 'wafs' | 'loadBalancers'>): ReadonlySet<string> {
  const behind = new Set(wafs.map(({ protects }) => protects));
  return new Set(loadBalancers.filter(({ name }) => behind.has(name)).flatMap(({ publicIp }) => publicIp ?? []));
}
