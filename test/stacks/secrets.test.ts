import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ObjectContainer } from '../../lib/constructs/object-container';
import { Share } from '../../lib/constructs/share';
import { VpnConnection } from '../../lib/constructs/vpn-connection';
import { VpnGateway } from '../../lib/constructs/vpn-gateway';
import { quantity, stackOf, synthesized } from '../constructs/stack-of';
import { stacksOf } from './stacks-of';

interface Block {
  readonly attributes?: Readonly<Record<string, { readonly sensitive?: boolean; readonly computed?: boolean }>>;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

/** Attributes that hold a secret although the provider does not say so. */
const UNMARKED: Readonly<Record<string, readonly string[]>> = {
  openstack_vpnaas_site_connection_v2: ['psk'],
  openstack_objectstorage_container_v1: ['container_sync_key'],
};
/** Attributes that are sensitive when set, and that nothing sets: Nova's password, and a key of Ceph's own protocol. */
const EMPTY_UNLESS_SET = ['openstack_compute_instance_v2.admin_pass', 'openstack_sharedfilesystem_share_access_v2.access_key'];

const { resource_schemas: resources, data_source_schemas: sources } = providerSchema();
const all = ['dsj-2026-030', 'smart-water-2026', 'example'].flatMap((contract) => stacksOf(contract).stacks).map(synthesized);

/** What the state will hold that is secret, as `type.attribute`. */
function secretsIn({ resource, data }: Pick<ReturnType<typeof synthesized>, 'resource' | 'data'>): string[] {
  const managed = Object.keys(resource).flatMap((type) => secretAttributes(type, resources[type]?.block, resource[type] ?? {}));
  return [...managed, ...Object.keys(data).flatMap((type) => secretAttributes(`data.${type}`, sources[type]?.block, {}))];
}

function secretAttributes(type: string, block: Block | undefined, ofType: Readonly<Record<string, unknown>>): string[] {
  const marked = Object.entries(block?.attributes ?? {}).filter(([, { sensitive }]) => sensitive === true);
  const unmarked = (UNMARKED[type] ?? []).filter((attribute) => isSet(ofType, attribute));
  const named = [...marked.map(([attribute]) => attribute), ...unmarked].map((attribute) => `${type}.${attribute}`);
  return named.filter((attribute) => !EMPTY_UNLESS_SET.includes(attribute) || isSet(ofType, attribute.split('.')[1] ?? ''));
}

function isSet(ofType: Readonly<Record<string, unknown>>, attribute: string): boolean {
  return Object.values(ofType).some((resource) => Reflect.get(Object(resource), attribute) !== undefined);
}

/** The rows of the table `In the state` of docs/secrets.md. */
function listed(): string[] {
  const [, table = ''] = readFileSync('docs/secrets.md', 'utf8').split('## In the state');
  const [rows = ''] = table.split('\n## ');
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name).sort();
}

test('the states of all contracts hold the secrets that docs/secrets.md lists, and no other', () => {
  expect([...new Set(all.flatMap(secretsIn))].sort()).toEqual(listed());
});

test('so does a stack with each construct that has a secret', () => {
  const stack = stackOf();
  const gateway = new VpnGateway(stack, 'gateway', { routerId: 'router', subnetIds: ['subnet'], lines: ['vpn'] });
  new VpnConnection(stack, 'office', { line: 'vpn', gateway, peerAddress: '203.0.113.10', peerNetworks: ['192.0.2.0/24'] });
  new ObjectContainer(stack, 'video', { line: 'objects', size: quantity(1, 'GB'), s3Keys: ['recorder'] });
  new Share(stack, 'maps', {
    line: 'static',
    size: quantity(1, 'GB'),
    protocol: 'CIFS',
    cidr: '10.0.0.0/8',
    access: [{ user: 'scanner', level: 'ro' }],
  });
  stack.lookup.certificateRef('tls');
  expect(secretsIn(synthesized(stack)).sort()).toEqual(listed());
});

test('online no look-up reads a secret either', () => {
  const stack = stackOf({ mode: 'online' });
  for (const look of ['certificateRef', 'imageId', 'networkId', 'subnetId', 'qosPolicyId', 'loadBalancerFlavorId', 'roleId'] as const)
    stack.lookup[look]('name');
  stack.lookup.userId('name', 'Default');
  expect(Object.keys(synthesized(stack).data)).toHaveLength(9);
  expect(secretsIn(synthesized(stack))).toEqual([]);
});

test('a key-manager secret looked up by name would be found out', () => {
  expect(secretsIn({ resource: {}, data: { openstack_keymanager_secret_v1: {} } })).toEqual([
    'data.openstack_keymanager_secret_v1.payload',
  ]);
});

test('each variable and output with a secret is sensitive', () => {
  const marked = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).map(([name, value]) => `${name} ${Reflect.get(Object(value), 'sensitive') === true ? 'sensitive' : 'open'}`);
  expect(all.flatMap(({ variable, output }) => [...marked(variable), ...marked(output)])).toEqual([
    'vpn_psk_customer_office sensitive',
    's3_video_recorder_access sensitive',
    's3_video_recorder_secret sensitive',
  ]);
});

function providerSchema(): Readonly<
  Record<'resource_schemas' | 'data_source_schemas', Readonly<Record<string, { readonly block: Block }>>>
> {
  const file = join('provider-openstack', 'schema.json.br');
  const schema: { provider_schemas: Record<string, ReturnType<typeof providerSchema>> } = JSON.parse(
    brotliDecompressSync(readFileSync(file)).toString(),
  );
  const [provider] = Object.values(schema.provider_schemas);
  if (provider === undefined) throw new Error(`${file} describes no provider`);
  return provider;
}
