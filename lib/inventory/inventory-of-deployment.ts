import type { Deployment } from '../deployment/deployment';
import type { ServerPoolSpec } from '../deployment/deployment-schema';
import { pathText } from '../document/path-text';
import { type Inventory, mergeInventories } from './inventory';
import { gpuNodePoolItems } from './items/gpu-node-pool-items';
import { type Coverable, hostServiceItems } from './items/host-service-items';
import {
  bandwidthItems,
  certificateItems,
  loadBalancerItems,
  publicIpItems,
  remoteAccessItems,
  sizedServiceItems,
  vpnItems,
  wafItems,
} from './items/network-items';
import { physicalServerPoolItems } from './items/physical-server-pool-items';
import { serverPoolItems } from './items/server-pool-items';
import { storageTierItems } from './items/storage-tier-item';
import type { At, Origin } from './value';
import { YamlOrigin } from './yaml-origin';

/** Everything that a deployment asks for; each value knows its place in the deployment's file. */
export function inventoryOfDeployment(deployment: Deployment): Inventory {
  const { document, platform } = deployment;
  const each = <T>(section: string, entries: readonly T[], read: (entry: T, at: At) => Partial<Inventory>) =>
    entries.map((entry, index) => read(entry, originsWithin(deployment, [section, index])));
  const storageTypes = document.storageTypes.map((spec, index) => ({ spec, at: originsWithin(deployment, ['storageTypes', index]) }));
  const surroundings = { platform, storageTypes };
  return mergeInventories([
    { useTolerance: new Set(document.useTolerance) },
    ...storageTypes.map((type) => storageTierItems(type, platform)),
    ...each('servers', document.servers, (pool, at) => serverPoolItems(pool, surroundings, at)),
    ...each('gpuNodes', document.gpuNodes, (pool, at) => gpuNodePoolItems(pool, platform, at)),
    ...each('physicalServers', document.physicalServers, (pool, at) => physicalServerPoolItems(pool, platform, at)),
    ...each('hostServices', document.hostServices, (service, at) => hostServiceItems(service, coverable(deployment, service.line), at)),
    ...each('wafs', document.wafs, wafItems),
    ...each('loadBalancers', document.loadBalancers, (balancer, at) => loadBalancerItems(balancer, platform, at)),
    ...each('vpns', document.vpns, vpnItems),
    ...each('certificates', document.certificates, certificateItems),
    ...each('publicIps', document.publicIps, publicIpItems),
    ...each('bandwidth', document.bandwidth, bandwidthItems),
    ...each('shares', document.shares, sizedServiceItems),
    ...each('objectStorage', document.objectStorage, sizedServiceItems),
    ...each('backups', document.backups, sizedServiceItems),
    ...(document.remoteAccess === undefined ? [] : [remoteAccessItems(document.remoteAccess, originsWithin(deployment, ['remoteAccess']))]),
  ]);
}

/** The servers of a pool share their origins: each place is looked up once. */
function originsWithin({ source }: Deployment, prefix: readonly PropertyKey[]): At {
  const found = new Map<string, Origin>();
  return (...path) => {
    const text = pathText([...prefix, ...path]);
    const origin = found.get(text) ?? new YamlOrigin(source, [...prefix, ...path]);
    found.set(text, origin);
    return origin;
  };
}

/** The servers and databases of a deployment that a service on the line can cover. */
export function coverable({ document, contract }: Pick<Deployment, 'document' | 'contract'>, line: string): Coverable {
  const isDatabase = ({ line: id }: ServerPoolSpec['software'][number]) => contract.line(id)?.kind === 'database';
  return {
    kind: contract.line(line)?.kind ?? 'host-security',
    serversByPool: new Map([
      ...document.servers.map(({ pool, servers }) => [pool, servers] as const),
      ...document.physicalServers.map(({ pool, servers }) => [pool, servers] as const),
    ]),
    databasesByPool: new Map(
      document.servers.map(({ pool, servers, software }) => [
        pool,
        software.filter(isDatabase).flatMap(({ product }) => servers.map((server) => `${server} ${product}`)),
      ]),
    ),
  };
}
