import type { GpuNodePoolSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import type { GpuNode, Inventory } from '../inventory';
import { type At, known } from '../value';

/** The bare-metal GPU nodes of a pool. Their own processors, memory and disks draw on no other line: the GPU price has the whole node. */
export function gpuNodePoolItems(pool: GpuNodePoolSpec, platform: Platform, at: At): Partial<Inventory> {
  const type = platform.gpuNodeType(pool.type);
  const origin = at('type');
  const cards = type.cards.value.amount;
  const nodeFp16 = type.measuredFp16?.value ?? type.fp16.value.times(cards);
  const shared: Omit<GpuNode, 'name'> = {
    origin: at('pool'),
    draws: [
      { line: pool.lines.memory, amount: known(type.cardMemory.value.times(cards), origin) },
      { line: pool.lines.compute, amount: known(nodeFp16, origin) },
    ],
    nodeType: type.id,
    memoryLine: pool.lines.memory,
    computeLine: pool.lines.compute,
    cpuCores: known(type.cpuCores.value, origin),
    memory: known(type.memory.value, origin),
    storage: known(type.storage.value, origin),
    cards: known(type.cards.value, origin),
    cardMemory: known(type.cardMemory.value, origin),
    cardFp16: known(type.fp16.value, origin),
    nodeFp16: known(nodeFp16, origin),
    precisions: known(type.precisions.values, origin),
    interconnect: known(type.interconnect.value, origin),
    ports: known({ count: type.ports.count, speed: type.ports.speed }, origin),
    chipOrigin: known(type.chip.origin, origin),
    chipDocuments: known(type.chip.documents, origin),
  };
  return { gpuNodes: pool.nodes.map((name) => ({ name, ...shared })) };
}
