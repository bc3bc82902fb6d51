import { inventoryFrom, itemText, SANDBOX_PLATFORM, valueText } from './read-deployment';

const NODES = `gpuNodes:
  - pool: gpu
    lines: { memory: gpu-memory, compute: gpu-compute }
    type: gpu-8x64
    image: kylin-arm
    nodes: ["gpu-[01-02]"]
`;

test('a GPU node draws the memory and the compute of all its cards, and nothing else', () => {
  expect(inventoryFrom(NODES).gpuNodes.map(itemText)).toEqual([
    'gpu-01 @ gpuNodes[0].pool 7:11, gpu-memory 512 GB @ gpuNodes[0].type 9:11, gpu-compute 2240 TFLOPS @ gpuNodes[0].type 9:11',
    'gpu-02 @ gpuNodes[0].pool 7:11, gpu-memory 512 GB @ gpuNodes[0].type 9:11, gpu-compute 2240 TFLOPS @ gpuNodes[0].type 9:11',
  ]);
});

test("a GPU node has its type's figures", () => {
  const [node] = inventoryFrom(NODES).gpuNodes;
  if (node === undefined) throw new Error('there is no node');
  const { nodeType, memoryLine, computeLine, ports, cpuCores, memory, storage, cards, cardMemory, cardFp16, nodeFp16 } = node;
  expect([nodeType, memoryLine, computeLine]).toEqual(['gpu-8x64', 'gpu-memory', 'gpu-compute']);
  const { precisions, interconnect, chipOrigin, chipDocuments } = node;
  const values = [cpuCores, memory, storage, cards, cardMemory, cardFp16, nodeFp16, precisions, interconnect, chipOrigin, chipDocuments];
  expect(values.map(valueText)).toEqual(
    [
      '192 cores',
      '1536 GB',
      '15.36 TB',
      '8 cards',
      '64 GB',
      '280 TFLOPS',
      '2240 TFLOPS',
      'FP32,FP16,BF16,INT8',
      '392 GB/s',
      'domestic',
      'GPU 芯片制造商对本项目的授权书盖章证明,原厂售后服务承诺',
    ].map((value) => `${value} @ gpuNodes[0].type 9:11`),
  );
  expect(ports.known && [ports.value.count.toString(), ports.value.speed.toString()]).toEqual(['2', '100 Gbps']);
});

test('what was measured of a node counts instead of cards × card', () => {
  const measured = SANDBOX_PLATFORM.replace('fp16: {', 'measuredFp16: { value: 2.1 PFLOPS, evidence: declared }\n    fp16: {');
  const [node] = inventoryFrom(NODES, measured).gpuNodes;
  expect(node && [valueText(node.nodeFp16), node.draws[1]?.amount.known && node.draws[1].amount.value.toString()]).toEqual([
    '2.1 PFLOPS @ gpuNodes[0].type 9:11',
    '2.1 PFLOPS',
  ]);
});

const METAL = `physicalServers:
  - pool: metal
    lines: { server: physical-server, memory: physical-server-memory, disks: physical-server-disk }
    type: rack-2x32
    image: kylin-x86
    licence: operating-system
    extra: { memoryModules: 4 modules, disks: 2 disks }
    servers: [metal-01]
`;

test('a physical server draws itself, and what it has beyond its type', () => {
  const { physicalServers, licences, servers } = inventoryFrom(METAL);
  expect(physicalServers.map(itemText)).toEqual([
    'metal-01 @ physicalServers[0].pool 7:11, physical-server 1 server @ physicalServers[0].pool 7:11, ' +
      'physical-server-memory 4 modules @ physicalServers[0].extra.memoryModules 12:29, physical-server-disk 2 disks @ physicalServers[0].extra.disks 12:47',
  ]);
  expect([licences.map(itemText), servers]).toEqual([
    ['metal-01 operating system @ physicalServers[0].licence 11:14, operating-system 1 set @ physicalServers[0].licence 11:14'],
    [],
  ]);
});

test("a physical server has its type's figures", () => {
  const [server] = inventoryFrom(METAL).physicalServers;
  if (server === undefined) throw new Error('there is no server');
  const { serverType, line, architecture, sockets, coresPerSocket, clock, memory, hostBusAdapters, disks, ports } = server;
  expect([serverType, line]).toEqual(['rack-2x32', 'physical-server']);
  expect([architecture, sockets, coresPerSocket, clock, memory, hostBusAdapters].map(valueText)).toEqual(
    ['x86', '2', '32 cores', '2 GHz', '128 GB', '2'].map((value) => `${value} @ physicalServers[0].type 9:11`),
  );
  expect(disks.known && `${disks.value.count} × ${disks.value.size} ${disks.value.type}`).toBe('2 × 600 GB SAS');
  expect(ports.known && `${ports.value.count} × ${ports.value.speed}`).toBe('2 × 10 Gbps');
});

test('what is added to a physical server is as its type states it, and unknown where it does not', () => {
  const [server] = inventoryFrom(METAL).physicalServers;
  expect(server?.addedModules && [server.addedModules.line, valueText(server.addedModules.size)]).toEqual([
    'physical-server-memory',
    '32 GB @ physicalServers[0].extra.memoryModules 12:29',
  ]);
  const disk = server?.addedDisks?.disk;
  expect(disk?.known && `${disk.value.size} ${disk.value.type}`).toBe('480 GB SSD');
  const [silent] = inventoryFrom(METAL, SANDBOX_PLATFORM.replace(/ {4}(memoryModule|extraDisk):.*\n/g, '')).physicalServers;
  expect(silent?.addedModules && valueText(silent.addedModules.size)).toBe(
    "unknown (server type 'rack-2x32' states no memory module) @ physicalServers[0].extra.memoryModules 12:29",
  );
  expect(silent?.addedDisks && valueText(silent.addedDisks.disk)).toBe(
    "unknown (server type 'rack-2x32' states no extra disk) @ physicalServers[0].extra.disks 12:47",
  );
});

test('a physical server with nothing added has no modules and no disks to check', () => {
  const [server] = inventoryFrom(METAL.replace(/ {4}extra:.*\n/, '')).physicalServers;
  expect([server?.addedModules, server?.addedDisks]).toEqual([undefined, undefined]);
});
