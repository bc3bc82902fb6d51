import type { Deployment } from '../../deployment/deployment';
import { bareMetalFlavorName } from '../../openstack/flavor-name';
import { imageNeeds } from './image-needs';
import { NO_AMOUNTS, NO_NEEDS, type StackNeeds } from './stack-needs';

/** What whole machines need. */
export function metalNeeds(deployment: Deployment): StackNeeds {
  const { contract, document, platform } = deployment;
  const { gpuNodes, physicalServers } = document;
  const { bareMetal, interconnect } = platform.document.networks;
  const pools = [
    ...gpuNodes.map(({ type, image, nodes }) => ({ type, image, names: nodes, ...platform.gpuNodeType(type) })),
    ...physicalServers.map(({ type, image, servers }) => ({ type, image, names: servers, ...platform.physicalServerType(type) })),
  ];
  if (pools.length === 0) return NO_NEEDS;
  const classes = new Map<string, string[]>();
  for (const { resourceClass, names } of pools) classes.set(resourceClass, [...(classes.get(resourceClass) ?? []), ...names]);
  return {
    ...NO_NEEDS,
    services: ['compute', 'image', 'network'],
    images: imageNeeds(
      deployment,
      'only',
      pools.map(({ image }) => ({ image, diskGib: Number.POSITIVE_INFINITY })),
    ),
    cloudNetworks: [...new Set([bareMetal, interconnect])].flatMap((name) => (name === undefined ? [] : [{ name, external: false }])),
    flavors: [...new Set(pools.map(({ type }) => bareMetalFlavorName(contract.id, type)))],
    nodes: [...classes].map(([resourceClass, names]) => ({ resourceClass, names })),
    microversions: { compute: '2.47' },
    amounts: { ...NO_AMOUNTS, instances: pools.reduce((total, { names }) => total + names.length, 0) },
  };
}
