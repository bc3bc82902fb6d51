import { collectorServers } from '../../deployment/collector-servers';
import type { Deployment } from '../../deployment/deployment';
import { publicIpsOfServices } from '../../deployment/public-ips-of-services';
import { type FlavorContent, flavorName } from '../../openstack/flavor-name';
import { wafLimitName } from '../../openstack/rate-limit-name';
import { networkName, qosPolicyName, subnetName } from '../../openstack/resource-name';
import { BACKUP_SERVER, BASTION_SERVER, COLLECTOR_SERVER, WAF_SERVER, WAF_SERVERS_PER_SET } from '../../openstack/service-server';
import { gibibytes } from '../../openstack/units';
import type { ServiceType } from '../service';
import { imageNeeds } from './image-needs';
import { certificateNeeds, loadBalancerNeeds } from './load-balancer-needs';
import { NO_AMOUNTS, NO_NEEDS, type StackNeeds } from './stack-needs';

/** What the supplier's own servers need. */
export function servicesNeeds(deployment: Deployment): StackNeeds {
  const { contract, document, platform } = deployment;
  const { wafs, remoteAccess, backupRunner, loadBalancers, network, publicIps } = document;
  const collectors = collectorServers(document);
  const servers: { readonly image: string; readonly content: FlavorContent }[] = [
    ...wafs.flatMap(({ image, hostType }) => Array(WAF_SERVERS_PER_SET).fill({ image, content: { ...WAF_SERVER, hostType } })),
    ...collectors.map(({ server: { image, hostType } }) => ({ image, content: { ...COLLECTOR_SERVER, hostType } })),
    ...one(remoteAccess, ({ image, hostType }) => ({ image, content: { ...BASTION_SERVER, hostType } })),
    ...one(backupRunner, ({ image, hostType }) => ({ image, content: { ...BACKUP_SERVER, hostType } })),
  ];
  const here = publicIpsOfServices(document);
  const addresses = publicIps.map(({ family, names }) => ({ family, names: names.filter((name) => here.has(name)) }));
  const behindWaf = loadBalancers.filter(({ name }) => wafs.some(({ protects }) => protects === name));
  const balancing = loadBalancerNeeds(deployment, behindWaf.length + collectors.length);
  const certificates = certificateNeeds(
    deployment,
    behindWaf.flatMap(({ listeners }) => listeners),
  );
  const floatingIps = addresses.flatMap(({ family, names }) => (family === 'ipv4' ? names : [])).length;
  if (servers.length === 0) return NO_NEEDS;
  const services: ServiceType[] = [
    'compute',
    'image',
    'network',
    ...(collectors.length === 0 ? [] : (['block-storage'] as const)),
    ...balancing.services,
    ...certificates.services,
  ];
  return {
    ...NO_NEEDS,
    ...balancing,
    ...certificates,
    services,
    images: imageNeeds(
      deployment,
      'only',
      servers.map(({ image, content }) => ({ image, diskGib: content.diskGib })),
    ),
    cloudNetworks: floatingIps === 0 ? [] : [{ name: platform.document.networks.external, external: true }],
    networks: [networkName(contract.id)],
    subnets: [subnetName(contract.id, 'ipv4'), ...(network.ipv6Cidr === undefined ? [] : [subnetName(contract.id, 'ipv6')])],
    qosPolicies: [...new Set(wafs.map(({ throughput }) => qosPolicyName(contract.id, wafLimitName(throughput))))],
    flavors: [...new Set(servers.map(({ content }) => flavorName(contract.id, content)))],
    extensions: wafs.length === 0 ? [] : ['qos'],
    microversions: { ...balancing.microversions, compute: '2.47' },
    amounts: {
      ...NO_AMOUNTS,
      cores: sum(servers.map(({ content }) => content.vcpus)),
      memoryMib: sum(servers.map(({ content }) => content.memoryGib * 1024)),
      instances: servers.length,
      volumeGib: sum(collectors.map(({ server }) => gibibytes(server.size))),
      floatingIps,
      loadBalancers: behindWaf.length + collectors.length,
    },
  };
}

function one<T, R>(value: T | undefined, make: (value: T) => R): R[] {
  return value === undefined ? [] : [make(value)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
