import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/**
 * contract.yaml, deployment.yaml and the platform's file as a YAML parser reads them: no schema, no defaults, none of the code that
 * the stacks are made with. What a comparison fills in for what is left out stands in the comparison.
 */
export interface Signed {
  readonly contract: ContractYaml;
  readonly deployment: DeploymentYaml;
  readonly platform: PlatformYaml;
}

export function signedDocuments(contractFolder: string): Signed {
  const read = (file: string) => parse(readFileSync(file, 'utf8'));
  const deploymentFile = join(contractFolder, 'deployment.yaml');
  const deployment: DeploymentYaml = read(deploymentFile);
  return {
    contract: read(join(contractFolder, 'contract.yaml')),
    deployment,
    platform: read(join(dirname(deploymentFile), deployment.platform)),
  };
}

export interface Minimum {
  readonly atLeast: string;
}
interface Counted {
  readonly count: string;
  readonly size?: string;
  readonly type?: string;
  readonly speed?: string;
}

/** What lines of all kinds may require; each kind has some of it. */
export interface Requirements {
  readonly clock?: readonly (Minimum & { readonly architectures: readonly string[] })[];
  readonly physicalPerVirtual?: Minimum;
  readonly guaranteedShare?: Minimum;
  readonly exclusive?: object;
  readonly serverVcpus?: { readonly to: string };
  readonly serverMemory?: { readonly to: string };
  readonly architectures?: readonly string[];
  readonly iops?: readonly Minimum[];
  readonly iopsClass?: { readonly to: string };
  readonly redundant?: object;
  readonly throughput?: Minimum;
  readonly families?: { readonly all: readonly string[] };
  readonly retention?: Minimum;
  readonly node?: NodeRequirements;
  readonly sockets?: Minimum;
  readonly coresPerSocket?: Minimum;
  readonly memory?: Minimum;
  readonly ports?: Counted;
}

export interface NodeRequirements {
  readonly cpuCores?: Minimum;
  readonly memory?: Minimum;
  readonly cards?: Minimum;
  readonly cardMemory?: Minimum;
  readonly fp16?: { readonly perCard?: string; readonly perNode?: string };
  readonly interconnect?: Minimum;
  readonly ports?: Counted;
}

export interface LineYaml {
  readonly id: string;
  readonly kind: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly requires?: Requirements;
}

export interface ContractYaml {
  readonly id: string;
  readonly lines: readonly LineYaml[];
  readonly tolerance?: { readonly share: string };
  readonly readings?: readonly { readonly setting?: { readonly key: string; readonly value: string } }[];
}

export interface PoolYaml {
  readonly pool: string;
  readonly system?: string;
  readonly lines: { readonly cpu: string; readonly memory: string; readonly gpu?: string };
  readonly hostType: string;
  readonly image: string;
  readonly licence?: string;
  readonly cpu: string;
  readonly memory: string;
  readonly gpu?: { readonly type: string; readonly cards: string };
  readonly boot: { readonly storage: string; readonly size: string };
  readonly volumes?: readonly { readonly name: string; readonly storage: string; readonly size: string }[];
  readonly software?: readonly { readonly line: string; readonly product: string }[];
  readonly ingress?: readonly { readonly port: number; readonly protocol?: string; readonly from: string; readonly reason: string }[];
  readonly servers: readonly string[];
}

export interface TargetYaml {
  readonly pool: string;
  readonly port: number;
  readonly weights?: Readonly<Record<string, number>>;
}

export interface ListenerYaml {
  readonly name: string;
  readonly protocol: 'TCP' | 'HTTP' | 'HTTPS';
  readonly port: number;
  readonly algorithm: 'weighted-round-robin' | 'least-connections';
  readonly persistence?: 'source-ip' | 'cookie';
  readonly certificate?: string;
  readonly to: TargetYaml;
  readonly healthPath?: string;
  readonly routes?: readonly { readonly name: string; readonly host?: string; readonly path?: string; readonly to?: TargetYaml }[];
}

export interface LoadBalancerYaml {
  readonly name: string;
  readonly line: string;
  readonly publicIp?: string;
  readonly address?: string;
  readonly allowedFrom?: readonly string[];
  readonly listeners: readonly ListenerYaml[];
}

export interface DeploymentYaml {
  readonly contract: string;
  readonly platform: string;
  readonly useTolerance?: readonly string[];
  readonly users?: readonly { readonly name: string; readonly projects: readonly string[] }[];
  readonly network: { readonly cidr: string; readonly ipv6Cidr?: string; readonly dns?: readonly string[]; readonly static?: string };
  readonly storageTypes?: readonly { readonly id: string; readonly line: string; readonly backend: string; readonly iops: string }[];
  readonly servers?: readonly PoolYaml[];
  readonly hostServices?: readonly HostServiceYaml[];
  readonly gpuNodes?: readonly GpuPoolYaml[];
  readonly physicalServers?: readonly PhysicalPoolYaml[];
  readonly shares?: readonly ShareYaml[];
  readonly objectStorage?: readonly ObjectStorageYaml[];
  readonly backups?: readonly BackupYaml[];
  readonly backupRunner?: { readonly hostType: string; readonly image: string };
  readonly bandwidth?: readonly { readonly name: string; readonly line: string; readonly rate: string }[];
  readonly publicIps?: readonly PublicIpsYaml[];
  readonly certificates?: readonly { readonly name: string; readonly line: string; readonly secret: string }[];
  readonly loadBalancers?: readonly LoadBalancerYaml[];
  readonly vpns?: readonly VpnYaml[];
  readonly remoteAccess?: RemoteAccessYaml;
  readonly wafs?: readonly WafYaml[];
}

export interface HostServiceYaml {
  readonly line: string;
  readonly covers: 'all' | readonly string[];
  readonly retention?: string;
  readonly agent?: string;
  readonly collector?: {
    readonly address: string;
    readonly server?: { readonly hostType: string; readonly image: string; readonly size: string };
  };
}
export interface GpuPoolYaml {
  readonly pool: string;
  readonly lines: { readonly memory: string; readonly compute: string };
  readonly type: string;
  readonly image: string;
  readonly nodes: readonly string[];
}
export interface PhysicalPoolYaml {
  readonly pool: string;
  readonly lines: { readonly server: string; readonly memory?: string; readonly disks?: string };
  readonly type: string;
  readonly image: string;
  readonly licence?: string;
  readonly servers: readonly string[];
}
export interface ShareYaml {
  readonly name: string;
  readonly line: string;
  readonly size: string;
  readonly protocol: string;
  readonly access?: readonly { readonly from?: string; readonly user?: string; readonly level: string }[];
}
export interface ObjectStorageYaml {
  readonly name: string;
  readonly line: string;
  readonly size: string;
  readonly versioning?: boolean;
  readonly s3Keys?: readonly string[];
}
export interface BackupYaml {
  readonly name: string;
  readonly line: string;
  readonly pools: readonly string[];
  readonly size: string;
  readonly every: string;
  readonly keep: string;
  readonly fullEvery?: string;
}
export interface PublicIpsYaml {
  readonly line: string;
  readonly family: 'ipv4' | 'ipv6';
  readonly names: readonly string[];
}
export interface VpnYaml {
  readonly name: string;
  readonly line: string;
  readonly peerAddress: string;
  readonly peerNetworks: readonly string[];
  readonly encryption?: string;
  readonly integrity?: string;
  readonly pfs?: string;
}
export interface RemoteAccessYaml {
  readonly line: string;
  readonly hostType: string;
  readonly image: string;
  readonly publicIp: string;
  readonly allowedFrom: readonly string[];
  readonly accounts: readonly string[];
  readonly keys?: Readonly<Record<string, string>>;
}
export interface WafYaml {
  readonly name: string;
  readonly line: string;
  readonly throughput: string;
  readonly hostType: string;
  readonly image: string;
  readonly protects: string;
}

interface Figure {
  readonly value: string;
}
export interface HostTypeYaml {
  readonly id: string;
  readonly architecture: string;
  readonly clock: Figure;
  readonly vcpusPerCore: Figure;
  readonly memoryOvercommit: Figure;
  readonly hosts: readonly string[];
}
export interface GpuNodeTypeYaml {
  readonly id: string;
  readonly resourceClass: string;
  readonly architecture: string;
  readonly cpuCores: Figure;
  readonly memory: Figure;
  readonly cards: Figure;
  readonly cardMemory: Figure;
  readonly fp16: Figure;
}
export interface PhysicalServerTypeYaml {
  readonly id: string;
  readonly resourceClass: string;
  readonly architecture: string;
  readonly sockets: Figure;
  readonly coresPerSocket: Figure;
  readonly memory: Figure;
}
export interface PlatformYaml {
  readonly hostTypes: readonly HostTypeYaml[];
  readonly storageBackends?: readonly { readonly id: string; readonly backendName: string; readonly maxIops: Figure }[];
  readonly gpuNodeTypes?: readonly GpuNodeTypeYaml[];
  readonly physicalServerTypes?: readonly PhysicalServerTypeYaml[];
  readonly gpuCardTypes?: readonly { readonly id: string; readonly memory: Figure; readonly pciAlias: string }[];
  readonly images: readonly { readonly id: string; readonly name: string; readonly family: string }[];
  readonly securityAgents?: readonly { readonly id: string; readonly package: string; readonly unit: string }[];
  readonly roles?: {
    readonly member?: string;
    readonly loadBalancer?: string;
    readonly keyManager?: string;
    readonly objectStorage?: string;
  };
  readonly networks: { readonly external: string; readonly bareMetal?: string; readonly interconnect?: string };
  readonly loadBalancer?: { readonly provider: string };
}
