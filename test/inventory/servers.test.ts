import { inventoryFrom, itemText, valueText } from './read-deployment';

const SERVERS = `storageTypes:
  - { id: general, line: block-storage, backend: general, iops: 3000 IOPS }
servers:
  - pool: shop
    system: shop
    lines: { cpu: vcpu-pool, memory: memory, gpu: gpu-memory }
    hostType: x86-standard
    image: kylin-x86
    licence: operating-system
    cpu: 8 vCPU
    memory: 32 GB
    gpu: { type: card, cards: 2 cards }
    boot: { storage: general, size: 100 GB }
    volumes:
      - { name: data, storage: general, size: 2 TB }
    software:
      - { line: database, product: 达梦 }
      - { line: middleware, product: 东方通 }
    servers: [shop-01, shop-02]
`;
const inventory = inventoryFrom(SERVERS);
const texts = (kind: 'servers' | 'volumes' | 'licences' | 'software' | 'gpuCards') => inventory[kind].map(itemText);

test('each server of a pool draws vCPU and memory, at the place of the pool', () => {
  expect(texts('servers')).toEqual([
    'shop-01 @ servers[0].pool 9:11, vcpu-pool 8 vCPU @ servers[0].cpu 15:10, memory 32 GB @ servers[0].memory 16:13',
    'shop-02 @ servers[0].pool 9:11, vcpu-pool 8 vCPU @ servers[0].cpu 15:10, memory 32 GB @ servers[0].memory 16:13',
  ]);
});

test("a server has its host type's figures, at the place where that is named", () => {
  const [server] = inventory.servers;
  if (server === undefined) throw new Error('there is no server');
  const { hostType, vcpuLine, memoryLine, architecture, clock, memoryBus, vcpusPerCore, memoryOvercommit, guaranteedShare } = server;
  expect([hostType, vcpuLine, memoryLine]).toEqual(['x86-standard', 'vcpu-pool', 'memory']);
  expect([architecture, clock, memoryBus, vcpusPerCore, memoryOvercommit, guaranteedShare].map(valueText)).toEqual(
    ['x86', '2.5 GHz', '3200 MHz', '4', '1', '25 %'].map((value) => `${value} @ servers[0].hostType 12:15`),
  );
});

test('boot and data volumes are volumes, each with the limit of its type and what its back end can reach', () => {
  expect(texts('volumes')).toEqual([
    'shop-01-boot @ servers[0].boot.size 18:37, block-storage 100 GB @ servers[0].boot.size 18:37',
    'shop-01-data @ servers[0].volumes[0].size 20:47, block-storage 2 TB @ servers[0].volumes[0].size 20:47',
    'shop-02-boot @ servers[0].boot.size 18:37, block-storage 100 GB @ servers[0].boot.size 18:37',
    'shop-02-data @ servers[0].volumes[0].size 20:47, block-storage 2 TB @ servers[0].volumes[0].size 20:47',
  ]);
  const [boot] = inventory.volumes;
  if (boot === undefined) throw new Error('there is no volume');
  expect([boot.line, ...[boot.size, boot.iopsLimit, boot.backendIops].map(valueText)]).toEqual([
    'block-storage',
    '100 GB @ servers[0].boot.size 18:37',
    '3000 IOPS @ storageTypes[0].iops 7:65',
    '5000 IOPS @ storageTypes[0].backend 7:50',
  ]);
});

test('a storage type is an item of its own that draws nothing', () => {
  const unused = inventoryFrom('storageTypes:\n  - { id: general, line: block-storage, backend: general, iops: 3000 IOPS }\n');
  expect(unused.storageTiers.map(itemText)).toEqual(['general @ storageTypes[0].id 7:11']);
  expect(unused.storageTiers.map(({ line, iopsLimit, backendIops }) => [line, valueText(iopsLimit), valueText(backendIops)])).toEqual([
    ['block-storage', '3000 IOPS @ storageTypes[0].iops 7:65', '5000 IOPS @ storageTypes[0].backend 7:50'],
  ]);
});

test('each server draws a licence, its software and its cards', () => {
  expect([texts('licences')[0], inventory.licences.map(({ line, product }) => `${line} ${valueText(product)}`)[0]]).toEqual([
    'shop-01 operating system @ servers[0].licence 14:14, operating-system 1 set @ servers[0].licence 14:14',
    'operating-system 银河麒麟 @ servers[0].image 13:12',
  ]);
  expect(texts('software').slice(0, 2)).toEqual([
    'shop-01 达梦 @ servers[0].software[0] 22:9, database 1 set @ servers[0].software[0] 22:9',
    'shop-01 东方通 @ servers[0].software[1] 23:9, middleware 1 set @ servers[0].software[1] 23:9',
  ]);
  expect(texts('gpuCards')).toEqual([
    'shop-01 GPU @ servers[0].gpu 17:10, gpu-memory 32 GB @ servers[0].gpu 17:10',
    'shop-02 GPU @ servers[0].gpu 17:10, gpu-memory 32 GB @ servers[0].gpu 17:10',
  ]);
  expect(inventory.gpuCards.map(({ cards, cardMemory }) => `${valueText(cards)}, ${valueText(cardMemory)}`)[0]).toBe(
    '2 cards @ servers[0].gpu 17:10, 16 GB @ servers[0].gpu 17:10',
  );
  expect([inventory.licences.length, inventory.software.length]).toEqual([2, 4]);
});

test("a server's system is that of its image, and its licence knows it", () => {
  expect(inventory.servers.map(({ operatingSystem }) => operatingSystem.known && operatingSystem.value)[0]).toEqual({
    product: '银河麒麟',
    family: 'domestic-linux',
  });
  expect(inventory.licences.map(({ server, family }) => `${server} ${valueText(family)}`)).toEqual([
    'shop-01 domestic-linux @ servers[0].image 13:12',
    'shop-02 domestic-linux @ servers[0].image 13:12',
  ]);
});

test("the customer's own licence is noted and draws nothing", () => {
  const { licences } = inventoryFrom(SERVERS.replace('licence: operating-system', 'licence: customer'));
  expect(licences.map((each) => [itemText(each), each.server, each.line])).toEqual([
    ['shop-01 operating system @ servers[0].licence 14:14', 'shop-01', undefined],
    ['shop-02 operating system @ servers[0].licence 14:14', 'shop-02', undefined],
  ]);
});

test('a server without licence, software or cards draws none', () => {
  const plain = inventoryFrom(
    SERVERS.replace(', gpu: gpu-memory', '')
      .replace(/ {4}(licence|gpu):.*\n/g, '')
      .replace(/ {4}(volumes|software):\n( {6}.*\n)+/g, ''),
  );
  expect([plain.licences, plain.software, plain.gpuCards]).toEqual([[], [], []]);
  expect(plain.volumes.map(({ name }) => name)).toEqual(['shop-01-boot', 'shop-02-boot']);
});
