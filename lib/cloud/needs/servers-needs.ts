import type { Deployment } from '../../deployment/deployment';
import { publicIpsOfServices } from '../../deployment/public-ips-of-services';
import { flavorName } from '../../openstack/flavor-name';
import { LINK_LIMIT } from '../../openstack/rate-limit-name';
import { networkName, qosPolicyName, subnetName, volumeTypeName } from '../../openstack/resource-name';
import { serverFlavorContent } from '../../openstack/server-flavor-content';
import { gibibytes } from '../../openstack/units';
import type { ServiceType } from '../service';
import { imageNeeds } from './image-needs';
import { certificateNeeds, loadBalancerNeeds } from './load-balancer-needs';
import { type Amounts, NO_AMOUNTS, NO_NEEDS, type StackNeeds } from './stack-needs';

/** What the customer's servers, the way to them and their storage need. */
export function serversNeeds(deployment: Deployment): StackNeeds {
  const { contract, document, platform } = deployment;
  const { servers, loadBalancers, bandwidth, publicIps, vpns, shares, objectStorage, network } = document;
  const balancing = loadBalancerNeeds(deployment, loadBalancers.length);
  const certificates = certificateNeeds(
    deployment,
    loadBalancers.flatMap(({ listeners }) => listeners),
  );
  const online = bandwidth.length + publicIps.length + vpns.length > 0;
  const services: ServiceType[] = [
    ...(servers.length === 0 ? [] : (['compute', 'image', 'block-storage'] as const)),
    'network',
    ...balancing.services,
    ...certificates.services,
    ...(shares.length === 0 ? [] : (['shared-file-system'] as const)),
    ...(objectStorage.length === 0 ? [] : (['object-store'] as const)),
  ];
  const { type: shareType } = platform.document.shares ?? {};
  return {
    ...NO_NEEDS,
    ...balancing,
    ...certificates,
    services,
    images: imageNeeds(
      deployment,
      'newest',
      servers.map(({ image, boot }) => ({ image, diskGib: gibibytes(boot.size) })),
    ),
    cloudNetworks: online ? [{ name: platform.document.networks.external, external: true }] : [],
    networks: [networkName(contract.id)],
    subnets: [subnetName(contract.id, 'ipv4'), ...(network.ipv6Cidr === undefined ? [] : [subnetName(contract.id, 'ipv6')])],
    qosPolicies: bandwidth.length === 0 ? [] : [qosPolicyName(contract.id, LINK_LIMIT)],
    flavors: [...new Set(servers.map((pool) => flavorName(contract.id, serverFlavorContent(pool))))],
    volumeTypes: volumeTypesUsed(deployment),
    extensions: [...(bandwidth.length === 0 ? [] : ['qos-gateway-ip']), ...(vpns.length === 0 ? [] : ['vpnaas', 'vpn-endpoint-groups'])],
    ...(shares.length === 0 ? {} : { shareType: shareType === undefined ? {} : { name: shareType } }),
    microversions: {
      ...balancing.microversions,
      // groups of servers kept apart softly; volumes that grow in use; shares
      ...(servers.length === 0 ? {} : { compute: '2.47', 'block-storage': '3.42' }),
      ...(shares.length === 0 ? {} : { 'shared-file-system': '2.14' }),
    },
    variables: vpns.map(({ name }) => ({
      name: `TF_VAR_vpn_psk_${name.replaceAll('-', '_')}`,
      purpose: `the pre-shared key of the VPN tunnel ${name}`,
      shortest: 32,
    })),
    amounts: amountsOf(deployment),
  };
}

function volumeTypesUsed({ contract, document: { servers } }: Deployment): string[] {
  const used = servers.flatMap(({ boot, volumes }) => [boot, ...volumes].map(({ storage }) => storage));
  return [...new Set(used)].map((storage) => volumeTypeName(contract.id, storage));
}

function amountsOf({ contract, document }: Deployment): Amounts {
  const { servers, loadBalancers, publicIps, shares, objectStorage } = document;
  const elsewhere = publicIpsOfServices(document);
  const byType: Record<string, number> = {};
  for (const { servers: names, boot, volumes } of servers) {
    for (const { storage, size } of [boot, ...volumes]) {
      const type = volumeTypeName(contract.id, storage);
      byType[type] = (byType[type] ?? 0) + gibibytes(size) * names.length;
    }
  }
  const sizes = servers.map((pool) => ({ count: pool.servers.length, ...serverFlavorContent(pool) }));
  return {
    ...NO_AMOUNTS,
    cores: sum(sizes.map(({ count, vcpus }) => count * vcpus)),
    memoryMib: sum(sizes.map(({ count, memoryGib }) => count * memoryGib * 1024)),
    instances: sum(sizes.map(({ count }) => count)),
    volumeGib: sum(Object.values(byType)),
    volumeGibByType: byType,
    floatingIps: publicIps.filter(({ family }) => family === 'ipv4').flatMap(({ names }) => names.filter((name) => !elsewhere.has(name)))
      .length,
    loadBalancers: loadBalancers.length,
    shareGib: sum(shares.map(({ size }) => gibibytes(size))),
    shares: shares.length,
    objectGib: sum(objectStorage.map(({ size }) => gibibytes(size))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
