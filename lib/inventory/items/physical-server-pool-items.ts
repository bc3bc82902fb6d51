import type { PhysicalServerPoolSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import { Quantity } from '../../quantity/quantity';
import type { Draw, Inventory, PhysicalServer } from '../inventory';
import { type At, known } from '../value';
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
  });
  return { physicalServers: pool.servers.map(server), licences: pool.servers.flatMap((name) => licenceItems(name, pool, platform, at)) };
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
