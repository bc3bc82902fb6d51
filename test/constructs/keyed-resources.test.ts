import { BlockstorageVolumeV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-v3';
import { ComputeVolumeAttachV2 } from '@cdktf/provider-openstack/lib/compute-volume-attach-v2';
import { type Entry, KeyedResources, literal } from '../../lib/constructs/keyed-resources';
import { stackOf, synthesized } from './stack-of';

const volumes = (stack = stackOf(), entries: Record<string, Entry> = { 'app-01': { size: 10 }, 'app-02': { size: 20 } }) =>
  new KeyedResources(stack, 'volume', {
    type: BlockstorageVolumeV3,
    entries,
    config: ({ key, number }) => ({ name: key, size: number('size') }),
  });

test('like resources are one resource over their keys', () => {
  const stack = stackOf();
  volumes(stack);
  expect(synthesized(stack).resource).toEqual({
    openstack_blockstorage_volume_v3: {
      volume: {
        for_each: { 'app-01': { size: 10 }, 'app-02': { size: 20 } },
        name: '${each.key}',
        size: '${each.value.size}',
      },
    },
  });
});

test('a reference names the element, never a splat', () => {
  const keyed = volumes();
  expect(keyed.one('app-01').id).toBe('${openstack_blockstorage_volume_v3.volume["app-01"].id}');
  expect(keyed.one('app-02').attribute('attachment[0].device')).toBe(
    '${openstack_blockstorage_volume_v3.volume["app-02"].attachment[0].device}',
  );
});

test('resources with the same keys refer to each other key by key', () => {
  const stack = stackOf();
  const keyed = volumes(stack);
  new KeyedResources(stack, 'attachment', {
    type: ComputeVolumeAttachV2,
    entries: { 'app-01': {}, 'app-02': {} },
    config: () => ({ instanceId: 'server', volumeId: keyed.same.id }),
  });
  expect(synthesized(stack).resource.openstack_compute_volume_attach_v2).toEqual({
    attachment: {
      for_each: { 'app-01': {}, 'app-02': {} },
      instance_id: 'server',
      volume_id: '${openstack_blockstorage_volume_v3.volume[each.key].id}',
    },
  });
});

test('every entry has every field, and texts stay as they are', () => {
  const stack = stackOf();
  new KeyedResources(stack, 'volume', {
    type: BlockstorageVolumeV3,
    entries: { a: { note: 'costs ${5} or %{6}' }, b: { size: 7 } },
    config: ({ text }) => ({ size: 1, description: text('note') }),
  });
  expect(synthesized(stack).resource.openstack_blockstorage_volume_v3).toEqual({
    volume: {
      for_each: { a: { note: 'costs $${5} or %%{6}', size: null }, b: { note: null, size: 7 } },
      size: 1,
      description: '${each.value.note}',
    },
  });
});

test('a literal keeps references of cdktf and doubles what Terraform would read', () => {
  const stack = stackOf();
  const { id } = new BlockstorageVolumeV3(stack, 'other', { size: 1 });
  expect(literal(id)).toBe(id);
  expect(literal('${x} %{y} $z')).toBe('$${x} %%{y} $z');
});

test('a renamed key is moved in state', () => {
  const stack = stackOf();
  new KeyedResources(stack, 'volume', {
    type: BlockstorageVolumeV3,
    entries: { 'web-01': {}, 'web-02': {} },
    renamedFrom: { 'web-01': 'app-01' },
    config: () => ({ size: 1 }),
  });
  expect(synthesized(stack).moved).toEqual([
    { from: 'openstack_blockstorage_volume_v3.volume["app-01"]', to: 'openstack_blockstorage_volume_v3.volume["web-01"]' },
  ]);
});

test.each([
  [
    'a key that would need escaping',
    () => volumes(stackOf(), { 'a"b': {} }),
    `test/volume: expected keys of letters, digits and .:/-_, received 'a"b'`,
  ],
  ['an unknown key', () => volumes().one('app-09'), `test/volume: expected one of app-01, app-02, received 'app-09'`],
  [
    'a rename to a key that is not there',
    () =>
      new KeyedResources(stackOf(), 'v', {
        type: BlockstorageVolumeV3,
        entries: { a: {} },
        renamedFrom: { b: 'c' },
        config: () => ({ size: 1 }),
      }),
    `test/v: renamedFrom names 'b', expected one of a`,
  ],
  [
    'a rename from a key that is still there',
    () =>
      new KeyedResources(stackOf(), 'v', {
        type: BlockstorageVolumeV3,
        entries: { a: {}, b: {} },
        renamedFrom: { b: 'a' },
        config: () => ({ size: 1 }),
      }),
    `test/v: 'b' is renamed from 'a', which is still there`,
  ],
])('refuses %s', (_, build, message) => {
  expect(build).toThrow(message);
});
