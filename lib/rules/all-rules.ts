import { architectureOffered } from './architecture-offered';
import { cpuOvercommit } from './cpu-overcommit';
import { guaranteedCpuShare } from './guaranteed-cpu-share';
import { lineOfContract } from './line-of-contract';
import { lineQuantity } from './line-quantity';
import { memoryBusSpeed } from './memory-bus-speed';
import { memoryOvercommit } from './memory-overcommit';
import type { Rule } from './rule';
import { serverSize } from './server-size';
import { vcpuClockSpeed } from './vcpu-clock-speed';

/** Every rule, in the order in which the documentation lists them. */
export const ALL_RULES: readonly Rule[] = [
  lineOfContract,
  lineQuantity,
  architectureOffered,
  vcpuClockSpeed,
  cpuOvercommit,
  guaranteedCpuShare,
  memoryBusSpeed,
  memoryOvercommit,
  serverSize,
];
