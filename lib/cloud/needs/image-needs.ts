import type { Deployment } from '../../deployment/deployment';
import type { ImageNeed } from './stack-needs';

/** Images by name, each once: the strictest of all that use it. */
export function imageNeeds(
  { platform }: Deployment,
  which: ImageNeed['which'],
  uses: readonly { readonly image: string; readonly diskGib: number }[],
): ImageNeed[] {
  const byName = new Map<string, ImageNeed>();
  for (const { image, diskGib } of uses) {
    const { name, architectures } = platform.image(image);
    const known = byName.get(name);
    byName.set(name, { name, which, architectures, diskGib: Math.min(diskGib, known?.diskGib ?? diskGib) });
  }
  return [...byName.values()];
}
