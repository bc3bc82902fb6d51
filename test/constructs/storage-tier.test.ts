import { StorageTier } from '../../lib/constructs/storage-tier';
import { quantity, stackOf, synthesized } from './stack-of';

test('a tier is a private volume type with its operations per second', () => {
  const stack = stackOf();
  const tier = new StorageTier(stack, 'fast', {
    line: 'storage-fast',
    backend: 'fast',
    iops: quantity(12000, 'IOPS'),
    projectId: 'project',
  });
  expect(tier.name).toBe('example-fast');
  expect(synthesized(stack).resource).toEqual({
    openstack_blockstorage_volume_type_v3: {
      fast_type: {
        name: 'example-fast',
        is_public: false,
        extra_specs: { volume_backend_name: 'fast', 'pactform:contract': 'example', 'pactform:line': 'storage-fast' },
      },
    },
    openstack_blockstorage_qos_v3: { fast_qos: { name: 'example-fast', consumer: 'front-end', specs: { total_iops_sec: '12000' } } },
    openstack_blockstorage_qos_association_v3: {
      'fast_qos-association': {
        volume_type_id: '${openstack_blockstorage_volume_type_v3.fast_type.id}',
        qos_id: '${openstack_blockstorage_qos_v3.fast_qos.id}',
      },
    },
    openstack_blockstorage_volume_type_access_v3: {
      fast_access: { volume_type_id: '${openstack_blockstorage_volume_type_v3.fast_type.id}', project_id: 'project' },
    },
  });
});

test('an unknown back end is named', () => {
  const props = { line: 'storage-fast', backend: 'slow', iops: quantity(1, 'IOPS'), projectId: 'project' };
  expect(() => new StorageTier(stackOf(), 'fast', props)).toThrow(
    "platform 'sandbox' has no storage back end 'slow'; it has general, fast",
  );
});

test('a tier below the floor of its line is refused though no volume has it', () => {
  const stack = stackOf();
  new StorageTier(stack, 'fast', { line: 'storage-fast', backend: 'fast', iops: quantity(9999, 'IOPS'), projectId: 'project' });
  expect(stack.findings()).toMatchObject([
    {
      rule: 'storage-iops',
      message: "storage type 'fast': the QoS limit is 9999 IOPS, the contract requires at least 10000 IOPS",
      origin: { kind: 'construct', construct: 'test/fast', property: 'iops' },
    },
  ]);
});
