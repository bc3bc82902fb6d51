import { Share, type ShareProps } from '../../lib/constructs/share';
import { ShareNetwork } from '../../lib/constructs/share-network';
import { quantity, stackOf, synthesized } from './stack-of';

const props: ShareProps = { line: 'static', size: quantity(50, 'TB'), protocol: 'NFS', cidr: '10.10.0.0/16' };

const grantsWith = (more: Partial<ShareProps>) => {
  const stack = stackOf();
  new Share(stack, 'maps', { ...props, ...more });
  return synthesized(stack).resource.openstack_sharedfilesystem_share_access_v2?.maps_access;
};
const access = {
  share_id: '${openstack_sharedfilesystem_share_v2.maps_share.id}',
  access_type: '${each.value.by}',
  access_to: '${each.key}',
  access_level: '${each.value.level}',
};

test("by default the contract's network may read and write", () => {
  const stack = stackOf();
  new Share(stack, 'maps', props);
  expect(synthesized(stack).resource).toEqual({
    openstack_sharedfilesystem_share_v2: {
      maps_share: {
        name: 'example-maps',
        share_proto: 'NFS',
        size: 50000,
        metadata: { 'pactform:contract': 'example', 'pactform:line': 'static' },
      },
    },
    openstack_sharedfilesystem_share_access_v2: { maps_access: { for_each: { '10.10.0.0/16': { by: 'ip', level: 'rw' } }, ...access } },
  });
});

test('grants are keyed by whom they are for', () => {
  const granted = { from: '10.20.0.0/24', level: 'ro' } as const;
  expect(grantsWith({ access: [granted] })).toEqual({ for_each: { '10.20.0.0/24': { by: 'ip', level: 'ro' } }, ...access });
  expect(grantsWith({ access: [{ from: '10.30.0.0/24', level: 'rw' }, granted] })).toEqual({
    for_each: { '10.30.0.0/24': { by: 'ip', level: 'rw' }, '10.20.0.0/24': { by: 'ip', level: 'ro' } },
    ...access,
  });
});

test('a CIFS share is given to users', () => {
  expect(grantsWith({ protocol: 'CIFS', access: [{ user: 'scanner', level: 'rw' }] })).toEqual({
    for_each: { scanner: { by: 'user', level: 'rw' } },
    ...access,
  });
});

test('a back end with servers of its own gets a network for them', () => {
  const stack = stackOf();
  const { id } = new ShareNetwork(stack, 'shares', { networkId: 'network', subnetId: 'subnet', lines: ['static'] });
  new Share(stack, 'maps', { ...props, shareType: 'dedicated', shareNetworkId: id });
  const { resource } = synthesized(stack);
  expect(resource.openstack_sharedfilesystem_sharenetwork_v2).toEqual({
    shares_network: {
      name: 'example-shares',
      neutron_net_id: 'network',
      neutron_subnet_id: 'subnet',
      lifecycle: { ignore_changes: ['security_service_ids'] },
    },
  });
  expect(resource.openstack_sharedfilesystem_share_v2?.maps_share).toMatchObject({
    share_type: 'dedicated',
    share_network_id: '${openstack_sharedfilesystem_sharenetwork_v2.shares_network.id}',
  });
});

test.each<[string, Partial<ShareProps>, string]>([
  ['a share open to the world', { cidr: '0.0.0.0/0' }, 'cidr: expected the networks that may mount the share, not everyone'],
  [
    'a grant to the world',
    {
      access: [
        { from: '10.0.0.0/8', level: 'rw' },
        { from: '0.0.0.0/0', level: 'ro' },
      ],
    },
    'access[1].from: expected the networks that may mount the share, not everyone',
  ],
  [
    'a network that Manila does not take',
    { access: [{ from: 'fd00:10::/64', level: 'rw' }] },
    "access[0].from: expected an IPv4 network such as '10.30.0.0/16'",
  ],
  [
    'a user of an NFS share',
    { access: [{ user: 'scanner', level: 'rw' }] },
    'access[0].user: expected a network (from), to which an NFS share is given',
  ],
  [
    'a user name too short for Manila',
    { protocol: 'CIFS', access: [{ user: 'abc', level: 'rw' }] },
    'access[0].user: expected a user name of 4 to 255 letters, digits and ._-',
  ],
  ['a grant to nobody', { access: [{ level: 'rw' }] }, 'access[0].from: expected either a network (from) or a user'],
  [
    'a grant to two',
    { access: [{ from: '10.0.0.0/8', user: 'scanner', level: 'rw' }] },
    'access[0].from: expected either a network (from) or a user',
  ],
  [
    'a CIFS share for whoever is on the network',
    { protocol: 'CIFS' },
    'access: expected who may use the share: a CIFS share is given to users such as { user: scanner, level: rw }, and to networks by some back ends',
  ],
])('refuses %s', (_, more, message) => {
  expect(() => grantsWith(more)).toThrow(`test/maps: ${message}`);
});
