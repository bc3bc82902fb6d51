import { imageMisfit } from '../platform/image-misfit';
import type { Platform } from '../platform/platform';
import type { Refusal } from './refuse-props';

/** Refuses an image that does not run on the architecture of the host, node or server type that it is for. */
export function imageFits(platform: Platform, image: string, type: string): Refusal {
  const misfit = imageMisfit(platform.document, image, type);
  return { when: misfit !== undefined, message: `image: ${misfit}, received '${image}'` };
}
