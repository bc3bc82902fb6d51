import type { Check } from '../check';
import { field, list, string } from '../json-value';
import { namedInCloud, others } from './named';

/** The networks and IPv6 pool of the cloud, and Neutron's extensions. */
export const networks: Check = {
  id: 'network',
  async *run({ needs, cloud, deployment }) {
    const platform = deployment.platform.document.id;
    for (const { name, external } of needs.cloudNetworks) {
      const found = await namedInCloud(cloud, 'network', '/networks', 'networks', name);
      const purpose = external ? 'networks.external' : 'networks.bareMetal or networks.interconnect';
      if (found.length === 0) {
        const known = others(name, await cloud.list('network', external ? '/networks?router:external=true' : '/networks', 'networks'));
        yield {
          severity: 'error',
          service: 'network',
          message: `there is no ${external ? 'external ' : ''}network '${name}' that the user can see${known}`,
          fix: `make or share it (openstack network create ${external ? '--external' : '--share'} ${name}), or correct ${purpose} of platform '${platform}'`,
        };
      } else if (found.length > 1) {
        yield {
          severity: 'error',
          service: 'network',
          message: `${found.length} networks have the name '${name}' (${found.map((each) => field(each, 'id')).join(', ')}), one is expected`,
          fix: 'rename the others: openstack network set --name NEW_NAME ID',
        };
      } else if (external && field(found[0], 'router:external') !== true) {
        yield {
          severity: 'error',
          service: 'network',
          message: `network '${name}' is not external, networks.external of platform '${platform}' is expected to be`,
          fix: `openstack network set --external ${name}, or name another one in the platform`,
        };
      } else if (list(field(found[0], 'subnets')).length === 0 && external) {
        yield {
          severity: 'error',
          service: 'network',
          message: `external network '${name}' has no subnet, and so no addresses`,
          fix: `openstack subnet create --network ${name} --subnet-range RANGE ${name}-subnet`,
        };
      }
    }
    for (const name of needs.subnetPools) {
      if ((await namedInCloud(cloud, 'network', '/subnetpools', 'subnetpools', name)).length > 0) continue;
      const known = others(name, await cloud.list('network', '/subnetpools', 'subnetpools'));
      yield {
        severity: 'error',
        service: 'network',
        message: `there is no subnet pool '${name}'${known}`,
        fix: `openstack subnet pool create --pool-prefix PREFIX --share ${name}, or correct networks.ipv6Pool of platform '${platform}'`,
      };
    }
    if (needs.extensions.length === 0) return;
    const known = new Set((await cloud.list('network', '/extensions', 'extensions')).map((each) => string(field(each, 'alias'))));
    for (const alias of needs.extensions.filter((each) => !known.has(each)))
      yield {
        severity: 'error',
        service: 'network',
        message: `it has no extension '${alias}', which the stack uses`,
        fix: `load its service plugin in neutron.conf (service_plugins); openstack extension list --network shows what is loaded`,
      };
  },
};
