import type { PhysicalServerPoolSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import type { PhysicalServerType } from '../../platform/platform-schema';
import { Quantity } from '../../quantity/quantity';
import type { Draw, Inventory, PhysicalServer } from '../inventory';
import { type At, known, unknown } from '../value';
import { licenceItems, operatingSystemOf } from './licence-items';

/** The rented physical servers of a pool, with the memory and disks added to each and their licences. */
export function physicalServerPoolItems(pool: PhysicalServerPoolSpec, platform: Platform, at: At): Partial<Inventory> {
  const type = platform.physicalServerType(pool.type);
  const origin = at('type');
  const draws = drawsOfEach(pool, at);
  const server = (name: string): PhysicalServer => ({
    name,
    origin: at('pool'),
    draws,
    serverType: type.id,
    line: pool.lines.server,
    operatingSystem: operatingSystemOf(pool, platform, at),
    architecture: known(type.architecture, origin),
    sockets: known(type.sockets.value, origin),
    coresPerSocket: known(type.coresPerSocket.value, origin),
    clock: known(type.clock.value, origin),
    memory: known(type.memory.value, origin),
    disks: known({ count: type.disks.count, size: type.disks.size, type: type.disks.type }, origin),
    hostBusAdapters: known(type.hostBusAdapters.value, origin),
    ports: known({ count: type.ports.count, speed: type.ports.speed }, origin),
    addedModules: addedModules(pool, type, at),
    addedDisks: addedDisks(pool, type, at),
  });
  return { physicalServers: pool.servers.map(server), licences: pool.servers.flatMap((name) => licenceItems(name, pool, platform, at)) };
}

function addedModules({ lines, extra }: PhysicalServerPoolSpec, type: PhysicalServerType, at: At): PhysicalServer['addedModules'] {
  if (lines.memory === undefined || extra?.memoryModules === undefined) return undefined;
  const origin = at('extra', 'memoryModules');
  const stated = type.memoryModule;
  const size = stated === undefined ? unknown(`server type '${type.id}' states no memory module`, origin) : known(stated.value, origin);
  return { line: lines.memory, size };
}

function addedDisks({ lines, extra }: PhysicalServerPoolSpec, type: PhysicalServerType, at: At): PhysicalServer['addedDisks'] {
  if (lines.disks === undefined || extra?.disks === undefined) return undefined;
  const origin = at('extra', 'disks');
  const stated = type.extraDisk;
  if (stated === undefined) return { line: lines.disks, disk: unknown(`server type '${type.id}' states no extra disk`, origin) };
  return { line: lines.disks, disk: known({ size: stated.size, type: stated.type }, origin) };
}

function drawsOfEach(pool: PhysicalServerPoolSpec, at: At): Draw[] {
  const draws: Draw[] = [{ line: pool.lines.server, amount: known(Quantity.of(1, 'server'), at('pool')) }];
  const { memory, disks } = pool.lines;
  const { memoryModules, disks: extraDisks } = pool.extra ?? {};
  if (memory !== undefined && memoryModules !== undefined)
    draws.push({ line: memory, amount: known(memoryModules, at('extra', 'memoryModules')) });
  if (disks !== undefined && extraDisks !== undefined) draws.push({ line: disks, amount: known(extraDisks, at('extra', 'disks')) });
  return draws;
}
