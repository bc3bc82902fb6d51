import type { ServerPoolSpec } from '../../deployment/deployment-schema';
import type { Platform } from '../../platform/platform';
import { Quantity } from '../../quantity/quantity';
import type { GpuCards, Inventory, Server, Software, Volume } from '../inventory';
import { type At, known } from '../value';
import { licenceItems, operatingSystemOf } from './licence-items';
import type { StorageTypeFacts } from './storage-tier-item';
import { volumeItem } from './volume-item';

interface Surroundings {
  readonly platform: Platform;
  readonly storageTypes: readonly StorageTypeFacts[];
}

/** The servers of a pool, with their boot and data volumes, licences, software and GPU cards. */
export function serverPoolItems(pool: ServerPoolSpec, { platform, storageTypes }: Surroundings, at: At): Partial<Inventory> {
  return {
    servers: pool.servers.map((name) => serverItem(name, pool, platform, at)),
    volumes: pool.servers.flatMap((name) => volumesOf(name, pool, platform, storageTypes, at)),
    licences: pool.servers.flatMap((name) => licenceItems(name, pool, platform, at)),
    software: pool.servers.flatMap((name) => softwareOf(name, pool, at)),
    gpuCards: pool.servers.flatMap((name) => gpuCardsOf(name, pool, platform, at)),
  };
}

function serverItem(name: string, pool: ServerPoolSpec, platform: Platform, at: At): Server {
  const hostType = platform.hostType(pool.hostType);
  const atHostType = at('hostType');
  const vcpus = known(pool.cpu, at('cpu'));
  const memory = known(pool.memory, at('memory'));
  return {
    name,
    origin: at('pool'),
    draws: [
      { line: pool.lines.cpu, amount: vcpus },
      { line: pool.lines.memory, amount: memory },
    ],
    hostType: hostType.id,
    vcpuLine: pool.lines.cpu,
    memoryLine: pool.lines.memory,
    operatingSystem: operatingSystemOf(pool, platform, at),
    architecture: known(hostType.architecture, atHostType),
    clock: known(hostType.clock.value, atHostType),
    memoryBus: known(hostType.memoryBus.value, atHostType),
    vcpusPerCore: known(hostType.vcpusPerCore.value, atHostType),
    memoryOvercommit: known(hostType.memoryOvercommit.value, atHostType),
    guaranteedShare: known(hostType.guaranteedShare.value, atHostType),
    vcpus,
    memory,
  };
}

function volumesOf(server: string, pool: ServerPoolSpec, platform: Platform, storageTypes: readonly StorageTypeFacts[], at: At): Volume[] {
  const named = (storage: string) => storageTypes.find(({ spec }) => spec.id === storage);
  const boot = volumeItem(`${server}-boot`, pool.boot.size, named(pool.boot.storage), platform, at('boot', 'size'));
  const data = pool.volumes.map(({ name, storage, size }, index) =>
    volumeItem(`${server}-${name}`, size, named(storage), platform, at('volumes', index, 'size')),
  );
  return [boot, ...data].filter((volume) => volume !== undefined);
}

function softwareOf(server: string, pool: ServerPoolSpec, at: At): Software[] {
  return pool.software.map(({ line, product }, index) => {
    const origin = at('software', index);
    return {
      name: `${server} ${product}`,
      origin,
      draws: [{ line, amount: known(Quantity.of(1, 'set'), origin) }],
      line,
      product: known(product, origin),
    };
  });
}

function gpuCardsOf(server: string, pool: ServerPoolSpec, platform: Platform, at: At): GpuCards[] {
  if (pool.gpu === undefined || pool.lines.gpu === undefined) return [];
  const origin = at('gpu');
  const cardMemory = platform.gpuCardType(pool.gpu.type).memory.value;
  const memory = cardMemory.times(pool.gpu.cards.amount);
  return [
    {
      name: `${server} GPU`,
      origin,
      draws: [{ line: pool.lines.gpu, amount: known(memory, origin) }],
      memoryLine: pool.lines.gpu,
      server,
      cards: known(pool.gpu.cards, origin),
      cardMemory: known(cardMemory, origin),
    },
  ];
}
