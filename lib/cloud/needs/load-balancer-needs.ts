import type { Deployment } from '../../deployment/deployment';
import { AMPHORA } from '../../openstack/load-balancer-provider';
import { loadBalancerFlavorName } from '../../openstack/resource-name';
import { NO_NEEDS, type StackNeeds } from './stack-needs';

/** What load balancers ask for, where there are any: TLS versions of listeners came with 2.17, quotas of rules with 2.19. */
export function loadBalancerNeeds({ contract, platform }: Deployment, count: number) {
  const provider = platform.document.loadBalancer?.provider ?? AMPHORA;
  if (count === 0) return { services: [], loadBalancerFlavors: [], microversions: {} };
  return {
    services: ['load-balancer'],
    loadBalancerProvider: provider,
    loadBalancerFlavors: provider === AMPHORA ? [loadBalancerFlavorName(contract.id)] : [],
    microversions: { 'load-balancer': '2.17' },
  } as const satisfies Partial<StackNeeds>;
}

/** The containers of the key manager that these listeners refer to by name; a reference is not looked up. */
export function certificateNeeds(
  { document }: Deployment,
  listeners: readonly { readonly certificate?: string | undefined }[],
): Pick<StackNeeds, 'services' | 'certificates'> {
  const used = new Set(listeners.map(({ certificate }) => certificate));
  const secrets = document.certificates.filter(({ name }) => used.has(name)).map(({ secret }) => secret);
  const certificates = [...new Set(secrets.filter((secret) => !/^https?:/.test(secret)))];
  return certificates.length === 0 ? { services: [], certificates: NO_NEEDS.certificates } : { services: ['key-manager'], certificates };
}
