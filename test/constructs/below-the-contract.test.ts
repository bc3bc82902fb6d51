import { Testing } from 'cdktf';
import { ContractStack } from '../../lib/constructs/contract-stack';
import { GpuNodePool } from '../../lib/constructs/gpu-node-pool';
import { HostService } from '../../lib/constructs/host-service';
import { ObjectContainer } from '../../lib/constructs/object-container';
import { ServerPool, type ServerPoolProps } from '../../lib/constructs/server-pool';
import { Share } from '../../lib/constructs/share';
import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { Platform } from '../../lib/platform/platform';
import type { PlatformDocument } from '../../lib/platform/platform-schema';
import { quantity } from './stack-of';

const folders = { dsj: loadContractFolder('contracts/dsj-2026-030'), water: loadContractFolder('contracts/smart-water-2026') };

/** What synth says of a stack with one construct under a real contract: the rule of each error, and its message. */
function refusedBy(
  of: keyof typeof folders,
  create: (stack: ContractStack) => unknown,
  change: (platform: PlatformDocument) => Partial<PlatformDocument> = () => ({}),
): string {
  const { contract, platform } = folders[of];
  const changed = new Platform({ ...platform.document, ...change(platform.document) });
  const stack = new ContractStack(Testing.app(), 'own', { contract, platform: changed, mode: 'offline', onFailure: 'throw' });
  create(stack);
  try {
    stack.runAllValidations();
    return 'nothing is refused';
  } catch (error) {
    return String(error);
  }
}

const types = [
  { id: 'general', line: 'base-2.1', backend: 'capacity', iops: quantity(5000, 'IOPS') },
  { id: 'high', line: 'base-2.2', backend: 'performance', iops: quantity(25000, 'IOPS') },
];
const server: ServerPoolProps = {
  lines: { cpu: 'base-1.1', memory: 'base-1.2' },
  hostType: 'arm-compute',
  image: 'kylin-arm',
  licence: 'ext-1.1',
  cpu: quantity(16, 'vCPU'),
  memory: quantity(32, 'GB'),
  boot: { storage: 'general', size: quantity(100, 'GB') },
  storageTypes: types,
  networks: { main: { networkId: 'network' } },
  servers: ['app-01'],
};
const SECURITY = ['ext-2.1', 'ext-2.2', 'ext-2.3', 'ext-3.1', 'ext-3.2'];
const pool = (more: Partial<ServerPoolProps>) => (stack: ContractStack) => {
  const made = new ServerPool(stack, 'app', { ...server, ...more });
  for (const line of SECURITY) new HostService(stack, line, { line, servers: { app: made.servers }, retention: quantity(6, 'month') });
};
const slower = ({ hostTypes }: PlatformDocument) => ({
  hostTypes: hostTypes.map((type) => ({ ...type, clock: { ...type.clock, value: quantity(1.9, 'GHz') } })),
});
const node = { lines: { memory: 'base-4.1', compute: 'base-4.2' }, type: 'gpu-8x64', image: 'gpu-arm', nodes: ['gpu-01'] };

test('what meets the contract is synthesized', () => {
  expect(refusedBy('dsj', pool({}))).toBe('nothing is refused');
});

test.each<[string, string, () => string]>([
  ['a server pool on slow hosts', '(vcpu-clock-speed)', () => refusedBy('dsj', pool({}), slower)],
  [
    'volumes below the IOPS of their line',
    '(storage-iops)',
    () => refusedBy('dsj', pool({ storageTypes: types.map((type) => ({ ...type, iops: quantity(100, 'IOPS') })) })),
  ],
  ['more vCPU than bought', '(line-quantity)', () => refusedBy('dsj', pool({ cpu: quantity(1200, 'vCPU') }))],
  ['a commercial system without a licence', '(licence-coverage)', () => refusedBy('dsj', pool({ licence: undefined }))],
  ['a server without its protection', '(security-coverage)', () => refusedBy('dsj', (stack) => new ServerPool(stack, 'app', server))],
  [
    'a GPU node of few cards',
    '(gpu-node-cards)',
    () =>
      refusedBy(
        'dsj',
        (stack) => new GpuNodePool(stack, 'gpu', node),
        ({ gpuNodeTypes }) => ({
          gpuNodeTypes: gpuNodeTypes.map((type) => ({ ...type, cards: { ...type.cards, value: quantity(4, 'card') } })),
        }),
      ),
  ],
  [
    'logs kept for a month',
    '(log-retention)',
    () => refusedBy('dsj', (stack) => new HostService(stack, 'it', { line: 'ext-3.2', servers: {}, retention: quantity(1, 'month') })),
  ],
  [
    'a share larger than the line',
    '(line-quantity)',
    () =>
      refusedBy('water', (stack) => new Share(stack, 'it', { line: 'L9', size: quantity(84, 'TB'), protocol: 'NFS', cidr: '10.0.0.0/8' })),
  ],
  [
    'a container larger than the line',
    '(line-quantity)',
    () => refusedBy('water', (stack) => new ObjectContainer(stack, 'it', { line: 'L16', size: quantity(160001, 'GB') })),
  ],
])('%s is refused by its rule', (_, rule, refused) => {
  expect(refused()).toContain(rule);
});
