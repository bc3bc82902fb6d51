import type { Check } from '../check';
import { field, string } from '../json-value';

/** Octavia has the provider that the platform names. */
export const loadBalancers: Check = {
  id: 'load-balancer',
  async *run({ needs, cloud, deployment }) {
    const { loadBalancerProvider: name } = needs;
    if (name === undefined) return;
    const known = (await cloud.list('load-balancer', '/lbaas/providers', 'providers')).map((each) => string(field(each, 'name')));
    if (known.includes(name)) return;
    yield {
      severity: 'error',
      service: 'load-balancer',
      message: `it has no provider '${name}'; it has ${known.sort().join(', ') || 'none'}`,
      fix: `enable it in octavia.conf (enabled_provider_drivers), or correct loadBalancer.provider of platform '${deployment.platform.document.id}'`,
    };
  },
};
