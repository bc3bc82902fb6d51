import { imageFits } from '../../lib/constructs/image-fits';
import { loadPlatform } from '../../lib/platform/load-platform';

const sandbox = loadPlatform('contracts/platforms/sandbox.yaml');

test('an image is for the architecture of the machine', () => {
  expect(imageFits(sandbox, 'kylin-arm', 'arm-standard').when).toBe(false);
  expect(imageFits(sandbox, 'kylin-arm', 'gpu-8x64').when).toBe(false);
  expect(imageFits(sandbox, 'kylin-x86', 'arm-standard')).toEqual({
    when: true,
    message: "image: expected an image for arm, the architecture of 'arm-standard', received 'kylin-x86'",
  });
  expect(imageFits(sandbox, 'kylin-arm', 'rack-2x32').when).toBe(true);
});

test('what the platform does not have is told elsewhere', () => {
  expect(imageFits(sandbox, 'nothing', 'arm-standard').when).toBe(false);
  expect(imageFits(sandbox, 'kylin-arm', 'nothing').when).toBe(false);
});
