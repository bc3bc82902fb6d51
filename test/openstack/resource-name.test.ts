import { bareMetalFlavorName, flavorName } from '../../lib/openstack/flavor-name';
import { projectName, qosPolicyName, resourceName, stackName, subnetName, volumeTypeName } from '../../lib/openstack/resource-name';

test('names start with the contract', () => {
  expect([
    resourceName('dsj-2026-030', 'portal', 'https'),
    stackName('dsj-2026-030', 'metal'),
    projectName('dsj-2026-030', 'services'),
    volumeTypeName('dsj-2026-030', 'high'),
    qosPolicyName('dsj-2026-030', 'internet'),
    subnetName('dsj-2026-030', 'ipv6'),
    bareMetalFlavorName('dsj-2026-030', 'gpu-8x64'),
  ]).toEqual([
    'dsj-2026-030-portal-https',
    'dsj-2026-030-metal',
    'dsj-2026-030-services',
    'dsj-2026-030-high',
    'dsj-2026-030-internet-limit',
    'dsj-2026-030-ipv6',
    'dsj-2026-030-metal-gpu-8x64',
  ]);
});

test('a flavor is named by what it gives', () => {
  const content = { hostType: 'arm-compute', vcpus: 48, memoryGib: 144, diskGib: 0 };
  expect(flavorName('dsj', content)).toBe('dsj-arm-compute-48c-144g');
  expect(flavorName('dsj', { ...content, diskGib: 40 })).toBe('dsj-arm-compute-48c-144g-40d');
  expect(flavorName('dsj', { ...content, gpu: { type: 'gpu-16', cards: 2 } })).toBe('dsj-arm-compute-48c-144g-2xgpu-16');
});

test('what OpenStack would refuse is refused', () => {
  expect(() => resourceName('dsj', 'a/b')).toThrow("expected letters, digits, dots and hyphens in a resource name, received 'dsj-a/b'");
  expect(() => resourceName('dsj', 'a'.repeat(252))).toThrow('expected a resource name of at most 255 characters, received 256');
});
