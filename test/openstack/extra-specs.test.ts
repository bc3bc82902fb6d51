import { aggregateMetadata, bareMetalSpecs, hostTypeSpecs, passthroughSpecs } from '../../lib/openstack/extra-specs';
import { Quantity } from '../../lib/quantity/quantity';

test('a flavor finds the hosts of its type, and none slower than the floor', () => {
  expect(aggregateMetadata({ id: 'arm-compute', architecture: 'arm', clock: { value: Quantity.of('2.6', 'GHz') } })).toEqual({
    pactform_host_type: 'arm-compute',
    pactform_architecture: 'arm',
    pactform_clock_mhz: '2600',
  });
  expect(hostTypeSpecs('arm-compute', Quantity.of('2.4', 'GHz'))).toEqual({
    'aggregate_instance_extra_specs:pactform_host_type': 'arm-compute',
    'aggregate_instance_extra_specs:pactform_clock_mhz': '>= 2400',
  });
  expect(hostTypeSpecs('arm-compute')).toEqual({ 'aggregate_instance_extra_specs:pactform_host_type': 'arm-compute' });
});

test('a fraction of a MHz is kept, so that a host at its floor is chosen and one below is not', () => {
  const host = { id: 'arm-compute', architecture: 'arm', clock: { value: Quantity.of('2.60005', 'GHz') } };
  expect(aggregateMetadata(host)).toMatchObject({ pactform_clock_mhz: '2600.05' });
  expect(hostTypeSpecs('arm-compute', Quantity.of('2.40005', 'GHz'))).toMatchObject({
    'aggregate_instance_extra_specs:pactform_clock_mhz': '>= 2400.05',
  });
});

test('a bare-metal flavor asks for one node and nothing else', () => {
  expect(bareMetalSpecs('CUSTOM_GPU_8X64')).toEqual({
    'resources:CUSTOM_GPU_8X64': '1',
    'resources:VCPU': '0',
    'resources:MEMORY_MB': '0',
    'resources:DISK_GB': '0',
  });
});

test('cards are asked for by their alias', () => {
  expect(passthroughSpecs('gpu-16', 2)).toEqual({ 'pci_passthrough:alias': 'gpu-16:2' });
});
