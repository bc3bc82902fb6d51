import { loadPlatform } from '../../lib/platform/load-platform';

const sandbox = loadPlatform('contracts/platforms/sandbox.yaml');

test('what a platform has is found by the name that deployments use', () => {
  expect([
    sandbox.hostType('arm-standard').architecture,
    sandbox.storageBackend('fast').backendName,
    sandbox.gpuNodeType('gpu-8x64').resourceClass,
    sandbox.physicalServerType('rack-2x32').resourceClass,
    sandbox.image('ubuntu-x86').name,
    sandbox.evidence('declared')?.kind,
  ]).toEqual(['arm', 'fast', 'CUSTOM_GPU_8X64', 'CUSTOM_RACK_2X32', 'ubuntu-x86-64', 'configuration']);
});

test('what it has not is refused with what it has', () => {
  expect(() => sandbox.hostType('arm')).toThrow("platform 'sandbox' has no host type 'arm'; it has arm-standard, x86-standard");
  expect(() => sandbox.gpuCardType('gpu-16')).toThrow("platform 'sandbox' has no GPU card type 'gpu-16'; it has none");
  expect(sandbox.evidence('toString')).toBeUndefined();
});
