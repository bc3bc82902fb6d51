import type { Check } from '../check';
import { field, string } from '../json-value';

/** The compute hosts that the platform names are in Nova, up and enabled. */
export const hosts: Check = {
  id: 'host',
  async *run({ needs, cloud, deployment }) {
    if (needs.hosts.length === 0) return;
    const platform = deployment.platform.document.id;
    const services = await cloud.list('compute', '/os-services?binary=nova-compute', 'services');
    const byHost = new Map(services.map((each) => [string(field(each, 'host')), each]));
    for (const { type, hosts: named } of needs.hosts) {
      const missing = named.filter((host) => !byHost.has(host));
      if (missing.length > 0)
        yield {
          severity: 'error',
          service: 'compute',
          message: `it has no compute host '${missing.join("', '")}', which platform '${platform}' names for host type '${type}'; it has ${shown([...byHost.keys()])}`,
          fix: `correct hostTypes[].hosts of the platform by: openstack compute service list --service nova-compute`,
        };
      const stopped = named.filter((host) => byHost.has(host) && !works(byHost.get(host)));
      if (stopped.length === 0) continue;
      const states = stopped.map((host) => `${host} is ${field(byHost.get(host), 'state')} and ${field(byHost.get(host), 'status')}`);
      const all = stopped.length + missing.length === named.length;
      yield {
        severity: all ? 'error' : 'unknown',
        service: 'compute',
        message: `${stopped.length} of ${named.length} hosts of type '${type}' take no servers: ${states.join(', ')}${all ? '' : '; whether the others have room is known at deploy'}`,
        fix: `start nova-compute there, or openstack compute service set --enable ${stopped[0]} nova-compute`,
      };
    }
  },
};

function works(service: unknown): boolean {
  return field(service, 'state') === 'up' && field(service, 'status') === 'enabled';
}

function shown(names: readonly string[]): string {
  const first = [...names].sort().slice(0, 8);
  return `${first.join(', ') || 'none'}${names.length > first.length ? ', …' : ''}`;
}
