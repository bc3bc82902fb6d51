import { HostAggregate } from '../../lib/constructs/host-aggregate';
import { stackOf, synthesized } from './stack-of';

test('an aggregate has the hosts of a type and what flavors ask of them', () => {
  const stack = stackOf();
  new HostAggregate(stack, 'arm', { hostType: 'arm-standard', lines: ['cpu-arm'] });
  expect(synthesized(stack).resource).toEqual({
    openstack_compute_aggregate_v2: {
      arm_aggregate: {
        name: 'example-arm-standard',
        hosts: ['compute-arm-1', 'compute-arm-2'],
        metadata: {
          pactform_host_type: 'arm-standard',
          pactform_architecture: 'arm',
          pactform_clock_mhz: '2600',
          'pactform:contract': 'example',
          'pactform:line': 'cpu-arm',
        },
      },
    },
  });
});
