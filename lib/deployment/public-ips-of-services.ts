import type { DeploymentDocument } from './deployment-schema';

/**
 * Public addresses of the bastion and of load balancers behind a WAF. Their traffic comes in at the supplier's servers, so the
 * address belongs to the services' project: Neutron gives an address only to a port of its own project.
 */
export function publicIpsOfServices({
  wafs,
  loadBalancers,
  remoteAccess,
}: Pick<DeploymentDocument, 'wafs' | 'loadBalancers' | 'remoteAccess'>): ReadonlySet<string> {
  const behind = new Set(wafs.map(({ protects }) => protects));
  const entries = loadBalancers.filter(({ name }) => behind.has(name)).flatMap(({ publicIp }) => publicIp ?? []);
  return new Set([...entries, ...(remoteAccess === undefined ? [] : [remoteAccess.publicIp])]);
}
