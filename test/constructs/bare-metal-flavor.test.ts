import { BareMetalFlavor } from '../../lib/constructs/bare-metal-flavor';
import { quantity, stackOf, synthesized } from './stack-of';

test('a whole node is one unit of its resource class', () => {
  const stack = stackOf();
  new BareMetalFlavor(stack, 'gpu', {
    nodeType: 'gpu-8x64',
    resourceClass: 'CUSTOM_GPU_8X64',
    cores: quantity(192, 'core'),
    memory: quantity(1536, 'GB'),
    projectId: 'metal',
    lines: ['gpu-memory', 'gpu-compute'],
  });
  expect(synthesized(stack).resource).toEqual({
    openstack_compute_flavor_v2: {
      gpu_flavor: {
        name: 'example-metal-gpu-8x64',
        vcpus: 192,
        ram: 1572864,
        disk: 100,
        is_public: false,
        extra_specs: { 'resources:CUSTOM_GPU_8X64': '1', 'resources:VCPU': '0', 'resources:MEMORY_MB': '0', 'resources:DISK_GB': '0' },
      },
    },
    openstack_compute_flavor_access_v2: {
      gpu_access: { flavor_id: '${openstack_compute_flavor_v2.gpu_flavor.id}', tenant_id: 'metal' },
    },
  });
});
