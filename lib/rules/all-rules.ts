import { architectureOffered } from './architecture-offered';
import { cpuOvercommit } from './cpu-overcommit';
import { databaseAuditCoverage } from './database-audit-coverage';
import { gpuCardMemory } from './gpu-card-memory';
import { gpuChipOrigin } from './gpu-chip-origin';
import { gpuMeasuredFp16 } from './gpu-measured-fp16';
import { gpuNodeCards } from './gpu-node-cards';
import { gpuNodeDraws } from './gpu-node-draws';
import { gpuNodeFp16 } from './gpu-node-fp16';
import { gpuNodeInterconnect } from './gpu-node-interconnect';
import { gpuNodeMemory } from './gpu-node-memory';
import { gpuNodePorts } from './gpu-node-ports';
import { gpuNodePrecisions } from './gpu-node-precisions';
import { gpuNodeProcessor } from './gpu-node-processor';
import { gpuNodeStorage } from './gpu-node-storage';
import { guaranteedCpuShare } from './guaranteed-cpu-share';
import { jointLease } from './joint-lease';
import { licenceCoverage } from './licence-coverage';
import { licenceProduct } from './licence-product';
import { lineOfContract } from './line-of-contract';
import { lineQuantity } from './line-quantity';
import { loadBalancerRedundancy } from './load-balancer-redundancy';
import { logRetention } from './log-retention';
import { memoryBusSpeed } from './memory-bus-speed';
import { memoryOvercommit } from './memory-overcommit';
import { physicalServerAdapters } from './physical-server-adapters';
import { physicalServerClock } from './physical-server-clock';
import { physicalServerCores } from './physical-server-cores';
import { physicalServerDisks } from './physical-server-disks';
import { physicalServerExtraDisk } from './physical-server-extra-disk';
import { physicalServerMemory } from './physical-server-memory';
import { physicalServerModuleSize } from './physical-server-module-size';
import { physicalServerPorts } from './physical-server-ports';
import { physicalServerSockets } from './physical-server-sockets';
import type { Rule } from './rule';
import { securityCoverage } from './security-coverage';
import { serverSize } from './server-size';
import { softwareProduct } from './software-product';
import { softwareVariety } from './software-variety';
import { storageIops } from './storage-iops';
import { storageIopsClass } from './storage-iops-class';
import { vcpuClockSpeed } from './vcpu-clock-speed';
import { wafThroughput } from './waf-throughput';

/** Every rule, in the order in which the documentation lists them. */
export const ALL_RULES: readonly Rule[] = [
  lineOfContract,
  lineQuantity,
  jointLease,
  gpuNodeDraws,
  architectureOffered,
  vcpuClockSpeed,
  cpuOvercommit,
  guaranteedCpuShare,
  memoryBusSpeed,
  memoryOvercommit,
  serverSize,
  storageIops,
  storageIopsClass,
  gpuNodeCards,
  gpuCardMemory,
  gpuNodeFp16,
  gpuMeasuredFp16,
  gpuNodePrecisions,
  gpuNodeProcessor,
  gpuNodeMemory,
  gpuNodeStorage,
  gpuNodeInterconnect,
  gpuNodePorts,
  gpuChipOrigin,
  physicalServerSockets,
  physicalServerCores,
  physicalServerClock,
  physicalServerMemory,
  physicalServerDisks,
  physicalServerAdapters,
  physicalServerPorts,
  physicalServerModuleSize,
  physicalServerExtraDisk,
  loadBalancerRedundancy,
  wafThroughput,
  licenceCoverage,
  licenceProduct,
  softwareProduct,
  softwareVariety,
  securityCoverage,
  databaseAuditCoverage,
  logRetention,
];
