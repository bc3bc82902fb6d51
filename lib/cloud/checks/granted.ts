import { type Check, deployEntitlement, type Given } from '../check';
import type { CloudSession } from '../cloud-session';
import { field } from '../json-value';
import type { ServiceType } from '../service';
import { namedInCloud } from './named';

interface Granted {
  readonly what: string;
  readonly service: ServiceType;
  readonly names: readonly string[];
  readonly find: (cloud: CloudSession, name: string) => Promise<readonly unknown[]>;
}

/** What the entitlement has made for the project: network, subnets, rates, sizes, volume types, load balancer flavor. */
export const granted: Check = {
  id: 'granted',
  async *run(given) {
    const { cloud, deployment } = given;
    const asked = grantedTo(given).flatMap((each) => each.names.map((name) => ({ ...each, name })));
    const found = await Promise.all(asked.map(async ({ find, ...each }) => ({ ...each, count: (await find(cloud, each.name)).length })));
    const missing = found.filter(({ count }) => count === 0);
    const services = [...new Set(missing.map(({ service }) => service))];
    for (const service of services) {
      const names = missing.filter((each) => each.service === service).map(({ what, name }) => `${what} '${name}'`);
      yield {
        severity: 'error',
        service,
        message: `the project '${cloud.token.project?.name ?? ''}' has no ${names.join(', no ')}, which the entitlement makes`,
        fix: `deploy the entitlement first: ${deployEntitlement(deployment)}`,
      };
    }
    for (const { what, service, name, count } of found.filter(({ count, what: kind }) => count > 1 && kind !== 'flavor'))
      yield {
        severity: 'error',
        service,
        message: `${count} of the kind ${what} have the name '${name}', one is expected`,
        fix: 'rename or delete those that are not of the contract',
      };
  },
};

function grantedTo({ needs }: Given): readonly Granted[] {
  const inList = (service: ServiceType, path: string, key: string) => async (cloud: CloudSession, name: string) =>
    (await cloud.list(service, path, key)).filter((each) => field(each, 'name') === name);
  const byName = (service: ServiceType, path: string, key: string) => (cloud: CloudSession, name: string) =>
    namedInCloud(cloud, service, path, key, name);
  return [
    { what: 'network', service: 'network', names: needs.networks, find: byName('network', '/networks', 'networks') },
    { what: 'subnet', service: 'network', names: needs.subnets, find: byName('network', '/subnets', 'subnets') },
    { what: 'QoS policy', service: 'network', names: needs.qosPolicies, find: byName('network', '/qos/policies', 'policies') },
    { what: 'flavor', service: 'compute', names: needs.flavors, find: inList('compute', '/flavors/detail', 'flavors') },
    { what: 'volume type', service: 'block-storage', names: needs.volumeTypes, find: inList('block-storage', '/types', 'volume_types') },
    {
      what: 'load balancer flavor',
      service: 'load-balancer',
      names: needs.loadBalancerFlavors,
      find: byName('load-balancer', '/lbaas/flavors', 'flavors'),
    },
  ];
}
