import { Testing } from 'cdktf';
import { needsOf } from '../../lib/cloud/needs/needs-of';
import type { StackNeeds } from '../../lib/cloud/needs/stack-needs';
import { type ContractFolder, loadContractFolder } from '../../lib/deployment/load-contract-folder';
import type { StackKind } from '../../lib/openstack/resource-name';
import { addDeploymentStacks } from '../../stacks/add-deployment-stacks';
import { synthesized } from '../constructs/stack-of';

// a busy machine
jest.setTimeout(120_000);

const KINDS: readonly StackKind[] = ['entitlement', 'servers', 'metal', 'services'];

/** What is asked for before a deploy, by the data sources and attributes that would ask for it at deploy. */
function asked(needs: StackNeeds) {
  const {
    images,
    networks,
    cloudNetworks,
    subnets,
    subnetPools,
    qosPolicies,
    flavors,
    volumeTypes,
    loadBalancerFlavors,
    certificates,
    roles,
    users,
    hosts,
    storageBackends,
  } = needs;
  return {
    images: sorted(images.map(({ name, which }) => `${which} ${name}`)),
    networks: sorted([...networks, ...cloudNetworks.map(({ name }) => name)]),
    subnets: sorted(subnets),
    subnetPools: sorted(subnetPools),
    qosPolicies: sorted(qosPolicies),
    flavors: sorted(flavors),
    volumeTypes: sorted(volumeTypes),
    loadBalancerFlavors: sorted(loadBalancerFlavors),
    certificates: sorted(certificates),
    roles: sorted(roles),
    users: sorted(users.map(({ name }) => name)),
    hosts: sorted(hosts.flatMap((each) => each.hosts)),
    storageBackends: sorted(storageBackends),
    variables: sorted(needs.variables.map(({ name }) => name)),
    instances: needs.amounts.instances,
    floatingIps: needs.amounts.floatingIps,
    loadBalancers: needs.amounts.loadBalancers,
    volumeGib: needs.amounts.volumeGib,
    shares: needs.amounts.shares,
    shareGib: needs.amounts.shareGib,
  };
}

const folders = new Map<string, ContractFolder>();
function folderOf(contract: string): ContractFolder {
  const folder = folders.get(contract) ?? loadContractFolder(`contracts/${contract}`);
  folders.set(contract, folder);
  return folder;
}

const stacks = new Map<string, ReturnType<typeof addDeploymentStacks>>();
function stacksOf(contract: string) {
  const made = stacks.get(contract) ?? addDeploymentStacks(Testing.app(), { deployment: folderOf(contract).deployment });
  stacks.set(contract, made);
  return made;
}

/** The same of the Terraform that the stack is. */
function synthesizedNeeds(contract: string, kind: StackKind): ReturnType<typeof asked> {
  const stack = stacksOf(contract)[KINDS.indexOf(kind)];
  if (stack === undefined) throw new Error(`there is no stack ${kind}`);
  const { data, resource, variable } = synthesized(stack);
  const named = (type: string) => Object.values(Object(data)[type] ?? {}).map((each) => String(Object(each).name));
  const resources = (type: string): Record<string, unknown>[] => Object.values(Object(resource)[type] ?? {});
  const each = (type: string, key: string) => resources(type).flatMap((one) => (one[key] === undefined ? [] : [String(one[key])]));
  const count = (one: Record<string, unknown>) => (one['for_each'] === undefined ? 1 : keysOf(one['for_each']));
  const total = (type: string, size = (_: Record<string, unknown>) => 1) =>
    resources(type).reduce((sum, one) => sum + count(one) * size(one), 0);
  const sizeOf = (one: Record<string, unknown>) => Number(one['size']);
  const floating = named('openstack_networking_network_v2');
  return {
    images: sorted([
      ...named('openstack_images_image_v2').map((name) => `newest ${name}`),
      ...new Set(each('openstack_compute_instance_v2', 'image_name').map((name) => `only ${name}`)),
    ]),
    networks: sorted([...new Set([...floating, ...each('openstack_networking_floatingip_v2', 'pool')])]),
    subnets: sorted(named('openstack_networking_subnet_v2')),
    subnetPools: sorted(named('openstack_networking_subnetpool_v2')),
    qosPolicies: sorted(named('openstack_networking_qos_policy_v2')),
    flavors: sorted([...new Set(each('openstack_compute_instance_v2', 'flavor_name'))]),
    volumeTypes: sorted([...new Set(each('openstack_blockstorage_volume_v3', 'volume_type'))]),
    loadBalancerFlavors: sorted(named('openstack_lb_flavor_v2')),
    certificates: sorted(named('openstack_keymanager_container_v1')),
    roles: sorted(named('openstack_identity_role_v3')),
    users: sorted(named('openstack_identity_user_v3')),
    hosts: sorted(resources('openstack_compute_aggregate_v2').flatMap(({ hosts }) => (Array.isArray(hosts) ? hosts.map(String) : []))),
    storageBackends: sorted([
      ...new Set(resources('openstack_blockstorage_volume_type_v3').map((type) => String(Object(type['extra_specs']).volume_backend_name))),
    ]),
    variables: sorted(Object.keys(variable).map((name) => `TF_VAR_${name}`)),
    instances: total('openstack_compute_instance_v2'),
    floatingIps: total('openstack_networking_floatingip_v2'),
    loadBalancers: total('openstack_lb_loadbalancer_v2'),
    volumeGib: total('openstack_blockstorage_volume_v3', sizeOf),
    shares: total('openstack_sharedfilesystem_share_v2'),
    shareGib: total('openstack_sharedfilesystem_share_v2', sizeOf),
  };
}

/** Entries of a `for_each`: a mapping, or the expression of one in a local of the stack. */
function keysOf(forEach: unknown): number {
  if (typeof forEach === 'string') return [...forEach.matchAll(/"([^"]+)" = /g)].length || forEach.split('{').length - 2;
  return Object.keys(Object(forEach)).length;
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}

const CASES = ['example', 'dsj-2026-030', 'smart-water-2026'].flatMap((contract) => KINDS.map((kind) => [contract, kind] as const));

test.each(CASES)('%s %s: what is asked for before a deploy is what its Terraform asks for', (contract, kind) => {
  expect(asked(needsOf(folderOf(contract).deployment, kind))).toEqual(synthesizedNeeds(contract, kind));
});
