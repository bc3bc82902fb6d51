import type { Quantity } from '../quantity/quantity';
import type { FlavorContent } from './flavor-name';
import { gibibytes, wholeIn } from './units';

export interface ServerSize {
  readonly hostType: string;
  readonly cpu: Quantity;
  readonly memory: Quantity;
  readonly gpu?: { readonly type: string; readonly cards: Quantity } | undefined;
}

/** The flavor that the servers of a pool run on; the root disk is a volume of its own. */
export function serverFlavorContent({ hostType, cpu, memory, gpu }: ServerSize): FlavorContent {
  return {
    hostType,
    vcpus: wholeIn(cpu, 'vCPU'),
    memoryGib: gibibytes(memory),
    diskGib: 0,
    ...(gpu === undefined ? {} : { gpu: { type: gpu.type, cards: wholeIn(gpu.cards, 'card') } }),
  };
}
