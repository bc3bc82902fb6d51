import { resourceName } from './resource-name';

/** What a flavor gives: all that its name says. */
export interface FlavorContent {
  /** Id of the platform's host type. */
  readonly hostType: string;
  readonly vcpus: number;
  readonly memoryGib: number;
  /** Local root disk; 0 where the root is a volume. */
  readonly diskGib: number;
  readonly gpu?: { readonly type: string; readonly cards: number };
}

/**
 * A flavor is immutable, so it is named by its content: `dsj-2026-030-arm-compute-48c-144g`. A new size is a new flavor, and
 * the same size is the same flavor, whichever pool asks for it.
 */
export function flavorName(contractId: string, { hostType, vcpus, memoryGib, diskGib, gpu }: FlavorContent): string {
  const disk = diskGib === 0 ? [] : [`${diskGib}d`];
  const cards = gpu === undefined ? [] : [`${gpu.cards}x${gpu.type}`];
  return resourceName(contractId, hostType, `${vcpus}c`, `${memoryGib}g`, ...disk, ...cards);
}

/** The flavor of a bare-metal node type. */
export function bareMetalFlavorName(contractId: string, nodeType: string): string {
  return resourceName(contractId, 'metal', nodeType);
}
