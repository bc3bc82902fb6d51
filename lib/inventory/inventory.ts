import type { SystemFamily } from '../contract/line-schema';
import type { Architecture } from '../contract/statement';
import type { Decimal } from '../quantity/decimal';
import type { Quantity } from '../quantity/quantity';
import type { Origin, Value } from './value';

/** What an item takes from a contract line. */
export interface Draw {
  /** Id of the contract line: the join key. */
  readonly line: string;
  readonly amount: Value<Quantity>;
}

/** Anything that is asked for, whoever asks: a deployment, a plan or a stack. */
export interface Item {
  readonly name: string;
  readonly origin: Origin;
  readonly draws: readonly Draw[];
}

/** What runs on a server: the product of its image and the family of that. */
export interface OperatingSystem {
  readonly product: string;
  readonly family: SystemFamily;
}

/** A virtual server of the customer. The supplier's own servers, which realise a service, are not in the inventory. */
export interface Server extends Item {
  /** Name of the host type, for messages. */
  readonly hostType: string;
  readonly vcpuLine: string;
  readonly memoryLine: string;
  readonly operatingSystem: Value<OperatingSystem>;
  readonly architecture: Value<Architecture>;
  readonly clock: Value<Quantity>;
  readonly memoryBus: Value<Quantity>;
  readonly vcpusPerCore: Value<Decimal>;
  readonly memoryOvercommit: Value<Decimal>;
  readonly guaranteedShare: Value<Quantity>;
  readonly vcpus: Value<Quantity>;
  readonly memory: Value<Quantity>;
}

/** A storage type on offer, whether or not a volume has it yet. It draws nothing: its volumes do. */
export interface StorageTier extends Item {
  readonly line: string;
  /** Most operations per second that QoS lets one volume have. */
  readonly iopsLimit: Value<Quantity>;
  /** What one volume of the back end can reach. */
  readonly backendIops: Value<Quantity>;
}

/** A block volume, boot volumes included. */
export interface Volume extends Item {
  readonly line: string;
  readonly size: Value<Quantity>;
  /** Most operations per second that QoS lets one volume have. */
  readonly iopsLimit: Value<Quantity>;
  /** What one volume of the back end can reach. */
  readonly backendIops: Value<Quantity>;
}

export interface GpuNode extends Item {
  readonly nodeType: string;
  readonly memoryLine: string | undefined;
  readonly computeLine: string | undefined;
  readonly cpuCores: Value<Quantity>;
  readonly memory: Value<Quantity>;
  readonly storage: Value<Quantity>;
  readonly cards: Value<Quantity>;
  readonly cardMemory: Value<Quantity>;
  readonly cardFp16: Value<Quantity>;
  /** As measured, or cards × card. */
  readonly nodeFp16: Value<Quantity>;
  readonly precisions: Value<readonly string[]>;
  readonly interconnect: Value<Quantity>;
  /** Speed of each network port. */
  readonly ports: Value<{ readonly count: Decimal; readonly speed: Quantity }>;
  readonly chipOrigin: Value<'domestic' | 'imported'>;
  readonly chipDocuments: Value<readonly string[]>;
}

export interface PhysicalServer extends Item {
  readonly serverType: string;
  readonly line: string;
  readonly operatingSystem: Value<OperatingSystem>;
  readonly sockets: Value<Decimal>;
  readonly coresPerSocket: Value<Quantity>;
  readonly clock: Value<Quantity>;
  readonly architecture: Value<Architecture>;
  readonly memory: Value<Quantity>;
  readonly disks: Value<{ readonly count: Decimal; readonly size: Quantity; readonly type: string }>;
  readonly hostBusAdapters: Value<Decimal>;
  readonly ports: Value<{ readonly count: Decimal; readonly speed: Quantity }>;
  /** Size of each memory module that the server has beyond its type, and the line of those; undefined where it has none. */
  readonly addedModules: { readonly line: string; readonly size: Value<Quantity> } | undefined;
  /** Each disk that the server has beyond its type, and the line of those; undefined where it has none. */
  readonly addedDisks: { readonly line: string; readonly disk: Value<{ readonly size: Quantity; readonly type: string }> } | undefined;
}

/** GPU cards that a server gets by passthrough. */
export interface GpuCards extends Item {
  readonly memoryLine: string;
  readonly server: string;
  readonly cards: Value<Quantity>;
  readonly cardMemory: Value<Quantity>;
}

export interface WafSet extends Item {
  readonly line: string;
  readonly throughput: Value<Quantity>;
}

export interface LoadBalancer extends Item {
  readonly line: string;
  readonly algorithms: Value<readonly string[]>;
  readonly protocols: Value<readonly string[]>;
  readonly redundant: Value<boolean>;
}

/** A licensed database or middleware on a server. */
export interface Software extends Item {
  readonly line: string;
  readonly product: Value<string>;
}

/** A licence of an operating system for a server. */
export interface Licence extends Item {
  /** Undefined for a licence of the customer's own, which draws nothing. */
  readonly line: string | undefined;
  readonly server: string;
  readonly product: Value<string>;
  readonly family: Value<SystemFamily>;
}

/** A security, scan or audit service and the servers (or, for database audit, the databases) it covers. */
export interface Coverage extends Item {
  readonly line: string;
  readonly covered: Value<ReadonlySet<string>>;
  readonly retention: Value<Quantity> | undefined;
}

/** Everything asked for, with nothing said about where it was read. Rules know this and the contract, nothing else. */
export interface Inventory {
  readonly servers: readonly Server[];
  readonly storageTiers: readonly StorageTier[];
  readonly volumes: readonly Volume[];
  readonly gpuNodes: readonly GpuNode[];
  readonly gpuCards: readonly GpuCards[];
  readonly physicalServers: readonly PhysicalServer[];
  readonly wafSets: readonly WafSet[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly licences: readonly Licence[];
  readonly software: readonly Software[];
  readonly coverage: readonly Coverage[];
  /** Accounts, addresses, bandwidth, shares, containers, backups, tunnels and certificates: only their quantity matters. */
  readonly services: readonly Item[];
  /** Lines whose free tolerance the deployment means to use. */
  readonly useTolerance: ReadonlySet<string>;
}

export const EMPTY_INVENTORY: Inventory = {
  servers: [],
  storageTiers: [],
  volumes: [],
  gpuNodes: [],
  gpuCards: [],
  physicalServers: [],
  wafSets: [],
  loadBalancers: [],
  licences: [],
  software: [],
  coverage: [],
  services: [],
  useTolerance: new Set(),
};

/** Lays inventories side by side, such as those of the constructs of one stack. */
export function mergeInventories(inventories: Iterable<Partial<Inventory>>): Inventory {
  const all = [...inventories];
  const list = <T>(pick: (each: Partial<Inventory>) => readonly T[] | undefined) => all.flatMap((each) => pick(each) ?? []);
  return {
    servers: list((each) => each.servers),
    storageTiers: list((each) => each.storageTiers),
    volumes: list((each) => each.volumes),
    gpuNodes: list((each) => each.gpuNodes),
    gpuCards: list((each) => each.gpuCards),
    physicalServers: list((each) => each.physicalServers),
    wafSets: list((each) => each.wafSets),
    loadBalancers: list((each) => each.loadBalancers),
    licences: list((each) => each.licences),
    software: list((each) => each.software),
    coverage: list((each) => each.coverage),
    services: list((each) => each.services),
    useTolerance: new Set(all.flatMap((each) => [...(each.useTolerance ?? [])])),
  };
}

/** Every item of the inventory that draws on contract lines. */
export function allItems(inventory: Inventory): Item[] {
  const { servers, volumes, gpuNodes, gpuCards, physicalServers, wafSets, loadBalancers, licences, software, coverage, services } =
    inventory;
  return [servers, volumes, gpuNodes, gpuCards, physicalServers, wafSets, loadBalancers, licences, software, coverage, services].flat();
}
