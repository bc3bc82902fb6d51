import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PactformApp } from '../../lib/constructs/pactform-app';
import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { addDeploymentStacks } from '../../stacks/add-deployment-stacks';

interface Written {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function linesAndResources(contract: string) {
  const outdir = mkdtempSync(join(tmpdir(), 'pactform-lines-'));
  const app = new PactformApp({ outdir });
  const stacks = addDeploymentStacks(app, { deployment: loadContractFolder(`contracts/${contract}`).deployment, mode: 'offline' });
  app.synth();
  return stacks.map(({ node }) => {
    const read = (file: string) => JSON.parse(readFileSync(join(outdir, 'stacks', node.id, file), 'utf8'));
    const { resource = {} }: Written = read('cdk.tf.json');
    const lines: Record<string, string[]> = read('pactform.json').resources;
    const addresses = Object.entries(resource).flatMap(([type, names]) => Object.keys(names).map((name) => `${type}.${name}`));
    return { lines, addresses };
  });
}

/** What no line counts: the network, and quotas of what a project must not have. */
const UNCOUNTED = [
  'openstack_blockstorage_quotaset_v3.metal_storage-quota',
  'openstack_lb_quota_v2.metal_load-balancer-quota',
  'openstack_networking_network_v2.network_network',
  'openstack_networking_quota_v2.metal_network-quota',
  'openstack_networking_rbac_policy_v2.network_shared-with-services',
  'openstack_networking_subnet_v2.network_ipv4',
];

/** Without a log collector the services have no volume. */
const SERVICES_STORAGE = 'openstack_blockstorage_quotaset_v3.services_storage-quota';

test.each<[string, string[]]>([
  ['dsj-2026-030', []],
  ['smart-water-2026', ['openstack_networking_subnet_v2.network_ipv6', SERVICES_STORAGE]],
  // It leases no bandwidth, so nothing counts the way to its public address.
  [
    'example',
    ['openstack_networking_router_interface_v2.internet_ipv4', 'openstack_networking_router_v2.internet_router', SERVICES_STORAGE],
  ],
])('every resource of %s stands beside its lines, or beside an empty list', (contract, more) => {
  const stacks = linesAndResources(contract);
  for (const { lines, addresses } of stacks) expect(Object.keys(lines).sort()).toEqual(addresses.sort());
  const without = stacks.flatMap(({ lines }) => Object.keys(lines).filter((address) => lines[address]?.length === 0));
  expect(without.sort()).toEqual([...UNCOUNTED, ...more].sort());
});

test('policies and the service of a VPN stand for the lines of its tunnels, a project for those of its quotas', () => {
  const [entitlement, servers] = linesAndResources('dsj-2026-030');
  expect(servers?.lines).toMatchObject({
    'openstack_vpnaas_service_v2.vpn_gateway_service': ['svc-vpn'],
    'openstack_vpnaas_ike_policy_v2.vpn_customer-office_ike-policy': ['svc-vpn'],
    'openstack_vpnaas_ipsec_policy_v2.vpn_customer-office_ipsec-policy': ['svc-vpn'],
    'openstack_vpnaas_endpoint_group_v2.vpn_gateway_endpoints': ['svc-vpn'],
  });
  expect(entitlement?.lines).toMatchObject({ 'openstack_identity_project_v3.metal_project': ['base-4.1', 'base-4.2'] });
});
