import { collectorServers } from '../../deployment/collector-servers';
import type { Deployment } from '../../deployment/deployment';
import type { ServiceType } from '../service';
import { loadBalancerNeeds } from './load-balancer-needs';
import { NO_NEEDS, type StackNeeds } from './stack-needs';

/** What the cloud administrator's stack needs: users, roles, hosts and back ends that it grants. */
export function entitlementNeeds(deployment: Deployment): StackNeeds {
  const { document, platform } = deployment;
  const { servers, wafs, remoteAccess, backupRunner, loadBalancers, objectStorage, users, storageTypes, bandwidth, network } = document;
  const collectors = collectorServers(document);
  const hostTypes = [
    ...servers.map(({ hostType }) => hostType),
    ...wafs.map(({ hostType }) => hostType),
    ...collectors.map(({ server }) => server.hostType),
    ...[remoteAccess, backupRunner].flatMap((each) => (each === undefined ? [] : [each.hostType])),
  ];
  const { ipv6Pool } = platform.document.networks;
  const { loadBalancerFlavors: _, ...balancing } = loadBalancerNeeds(deployment, loadBalancers.length + collectors.length);
  const services: ServiceType[] = ['identity', 'compute', 'network', 'block-storage', 'load-balancer'];
  const rates = bandwidth.length + wafs.length;
  return {
    ...NO_NEEDS,
    ...balancing,
    services: objectStorage.length === 0 ? services : [...services, 'object-store'],
    // its quotas of L7 policies and rules
    microversions: { compute: '2.47', 'load-balancer': '2.19' },
    subnetPools: network.ipv6Cidr === undefined || ipv6Pool === undefined ? [] : [ipv6Pool],
    extensions: rates === 0 ? ['rbac-policies'] : ['rbac-policies', 'qos'],
    roles: rolesGiven(deployment),
    users: users.map(({ name, domain }) => ({ name, domain })),
    hosts: [...new Set(hostTypes)].map((type) => ({ type, hosts: platform.hostType(type).hosts })),
    storageBackends: [...new Set(storageTypes.map(({ backend }) => platform.storageBackend(backend).backendName))],
  };
}

function rolesGiven({ document: { users, objectStorage }, platform }: Deployment): string[] {
  const { member, loadBalancer, keyManager, objectStorage: objects } = platform.document.roles;
  const inServersOrServices = users.some(({ projects }) => projects.includes('servers') || projects.includes('services'));
  const keepsObjects = objectStorage.length > 0 && users.some(({ projects }) => projects.includes('servers'));
  const roles = [
    ...(users.length === 0 ? [] : [member]),
    ...(inServersOrServices ? [loadBalancer, keyManager] : []),
    ...(keepsObjects && objects !== undefined ? [objects] : []),
  ];
  return [...new Set(roles)];
}
