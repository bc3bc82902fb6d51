import type { Deployment } from '../../deployment/deployment';
import { joinKeyOfMetadata, joinKeyOfTags } from '../../openstack/join-key';
import type { Given } from '../check';
import { field, list, string } from '../json-value';
import type { ServiceType } from '../service';
import { SERVERS } from './compute-quota';
import { objectOf } from './object-of';

/** Something in a project of the contract that bears its key or its name. */
export interface MadeThing {
  readonly service: ServiceType;
  /** As the `openstack` command calls it, such as `floating ip`. */
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** In the order in which they can be deleted: what is used comes after what uses it. */
const KINDS: readonly {
  readonly kind: string;
  readonly service: ServiceType;
  readonly path: (project: string) => string;
  readonly key: string;
}[] = [
  { kind: 'server', service: 'compute', path: () => '/servers/detail', key: 'servers' },
  { kind: 'loadbalancer', service: 'load-balancer', path: (project) => `/lbaas/loadbalancers?project_id=${project}`, key: 'loadbalancers' },
  { kind: 'floating ip', service: 'network', path: (project) => `/floatingips?project_id=${project}`, key: 'floatingips' },
  { kind: 'port', service: 'network', path: (project) => `/ports?project_id=${project}`, key: 'ports' },
  { kind: 'volume', service: 'block-storage', path: () => '/volumes/detail', key: 'volumes' },
  { kind: 'share', service: 'shared-file-system', path: () => '/shares/detail', key: 'shares' },
  { kind: 'router', service: 'network', path: (project) => `/routers?project_id=${project}`, key: 'routers' },
  { kind: 'security group', service: 'network', path: (project) => `/security-groups?project_id=${project}`, key: 'security_groups' },
];

/** All that bears the contract's key in the project of the stack. Neutron's tags come after the thing itself, so its name counts too. */
export async function madeThings({ needs, cloud, deployment }: Given): Promise<readonly MadeThing[]> {
  const asked = KINDS.filter(({ service }) => needs.services.includes(service));
  const lists = await Promise.all(
    asked.map(async ({ kind, service, path, key }) => {
      const version = service === 'compute' ? SERVERS : service === 'shared-file-system' ? { version: '2.14' } : {};
      const all = await cloud.list(service, path(cloud.projectId), key, version);
      return all
        .filter((each) => bearsKey(each, deployment))
        .map((each) => ({ kind, service, id: string(field(each, 'id')), name: nameOf(each) }));
    }),
  );
  return lists.flat();
}

function nameOf(thing: unknown): string {
  return string(field(thing, 'name')) || string(field(thing, 'floating_ip_address'));
}

function bearsKey(thing: unknown, { contract, document }: Deployment): boolean {
  const key = joinKeyOfMetadata(objectOf(field(thing, 'metadata'))) ?? joinKeyOfTags(list(field(thing, 'tags')).map(string));
  if (key !== undefined) return key.contract === contract.id;
  const name = string(field(thing, 'name'));
  if (name !== '') return name.startsWith(`${contract.id}-`);
  const described = string(field(thing, 'description')).split(':')[0];
  return document.publicIps.some(({ names }) => names.some((each) => each === described));
}
