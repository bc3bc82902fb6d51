import { ServerFlavor } from '../../lib/constructs/server-flavor';
import { serverFlavorContent } from '../../lib/openstack/server-flavor-content';
import { quantity, stackOf, synthesized } from './stack-of';

const props = { hostType: 'arm-standard', vcpus: 8, memoryGib: 32, diskGib: 0, projectId: 'project', lines: ['cpu-arm', 'memory'] };

test('a flavor is private, bound to the hosts of its type and open to one project', () => {
  const stack = stackOf();
  new ServerFlavor(stack, 'web', props);
  expect(synthesized(stack).resource).toEqual({
    openstack_compute_flavor_v2: {
      web_flavor: {
        name: 'example-arm-standard-8c-32g',
        vcpus: 8,
        ram: 32768,
        disk: 0,
        is_public: false,
        extra_specs: { 'aggregate_instance_extra_specs:pactform_host_type': 'arm-standard' },
      },
    },
    openstack_compute_flavor_access_v2: {
      web_access: { flavor_id: '${openstack_compute_flavor_v2.web_flavor.id}', tenant_id: 'project' },
    },
  });
});

test('a minimum clock is held by the scheduler', () => {
  const stack = stackOf();
  new ServerFlavor(stack, 'web', { ...props, minimumClock: quantity(2400, 'MHz') });
  expect(synthesized(stack).resource.openstack_compute_flavor_v2?.web_flavor).toMatchObject({
    extra_specs: { 'aggregate_instance_extra_specs:pactform_clock_mhz': '>= 2400' },
  });
});

test('the size of a pool is a flavor without a disk', () => {
  expect(
    serverFlavorContent({
      hostType: 'h',
      cpu: quantity(8, 'vCPU'),
      memory: quantity(32, 'GB'),
      gpu: { type: 'g', cards: quantity(2, 'card') },
    }),
  ).toEqual({
    hostType: 'h',
    vcpus: 8,
    memoryGib: 32,
    diskGib: 0,
    gpu: { type: 'g', cards: 2 },
  });
});
