import { BackupPlan } from '../../lib/constructs/backup-plan';
import { ObjectContainer } from '../../lib/constructs/object-container';
import { Share } from '../../lib/constructs/share';
import { quantity, stackOf, synthesized } from './stack-of';

test('a share may be mounted from its network', () => {
  const stack = stackOf();
  new Share(stack, 'maps', { line: 'static', size: quantity(50, 'TB'), protocol: 'NFS', cidr: '10.10.0.0/16' });
  expect(synthesized(stack).resource).toEqual({
    openstack_sharedfilesystem_share_v2: {
      maps_share: {
        name: 'example-maps',
        share_proto: 'NFS',
        size: 50000,
        metadata: { 'pactform:contract': 'example', 'pactform:line': 'static' },
      },
    },
    openstack_sharedfilesystem_share_access_v2: {
      maps_access: {
        share_id: '${openstack_sharedfilesystem_share_v2.maps_share.id}',
        access_type: 'ip',
        access_to: '10.10.0.0/16',
        access_level: 'rw',
      },
    },
  });
});

test('a container holds no more than its size', () => {
  const stack = stackOf();
  new ObjectContainer(stack, 'video', { line: 'objects', size: quantity(160000, 'GB') });
  expect(synthesized(stack).resource).toEqual({
    openstack_objectstorage_container_v1: {
      video_container: {
        name: 'example-video',
        metadata: { 'pactform-contract': 'example', 'pactform-line': 'objects', 'quota-bytes': '171798691840000' },
      },
    },
  });
});

test('a backup plan counts and makes nothing', () => {
  const stack = stackOf();
  new BackupPlan(stack, 'nightly', {
    line: 'backup',
    pools: ['web'],
    size: quantity(500, 'GB'),
    every: quantity(1, 'day'),
    keep: quantity(30, 'day'),
  });
  expect(synthesized(stack).resource).toEqual({});
  expect(stack.inventory.services.map(({ name, draws }) => [name, draws[0]?.line])).toEqual([['nightly', 'backup']]);
});
