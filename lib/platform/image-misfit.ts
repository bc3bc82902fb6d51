import type { PlatformDocument } from './platform-schema';

/**
 * What is expected instead of an image that does not run on the architecture of a host, node or server type; undefined where it
 * does, and where the platform does not have the one or the other.
 */
export function imageMisfit(platform: PlatformDocument, image: string, type: string): string | undefined {
  const { hostTypes, gpuNodeTypes, physicalServerTypes, images } = platform;
  const architecture = [...hostTypes, ...gpuNodeTypes, ...physicalServerTypes].find(({ id }) => id === type)?.architecture;
  const offered = images.find(({ id }) => id === image)?.architectures;
  if (architecture === undefined || offered === undefined || offered.includes(architecture)) return undefined;
  return `expected an image for ${architecture}, the architecture of '${type}'`;
}
