import type { Architecture } from '../../contract/statement';
import type { ServiceType } from '../service';

/** An image that servers start from. */
export interface ImageNeed {
  readonly name: string;
  /** `newest` of the name, or the `only` one: the provider refuses to choose for a server that boots from an image. */
  readonly which: 'newest' | 'only';
  readonly architectures: readonly Architecture[];
  /** Smallest disk that the image is put on. */
  readonly diskGib: number;
}

/** What a project's quotas must leave room for: all that the stack makes. */
export interface Amounts {
  readonly cores: number;
  readonly memoryMib: number;
  readonly instances: number;
  readonly volumeGib: number;
  readonly volumeGibByType: Readonly<Record<string, number>>;
  readonly floatingIps: number;
  readonly loadBalancers: number;
  readonly shareGib: number;
  readonly shares: number;
  readonly objectGib: number;
}

/** All that a stack looks up in the cloud or asks of it, by the names that it uses. */
export interface StackNeeds {
  readonly services: readonly ServiceType[];
  readonly images: readonly ImageNeed[];
  /** Networks that the cloud has. */
  readonly cloudNetworks: readonly { readonly name: string; readonly external: boolean }[];
  /** What the entitlement has made. */
  readonly networks: readonly string[];
  readonly subnets: readonly string[];
  readonly qosPolicies: readonly string[];
  readonly flavors: readonly string[];
  readonly volumeTypes: readonly string[];
  readonly loadBalancerFlavors: readonly string[];
  readonly subnetPools: readonly string[];
  /** Containers of the key manager, by name. */
  readonly certificates: readonly string[];
  /** Neutron's extensions by alias. */
  readonly extensions: readonly string[];
  readonly loadBalancerProvider?: string;
  /** A share type by name, or the cloud's own default. */
  readonly shareType?: { readonly name?: string };
  readonly roles: readonly string[];
  readonly users: readonly { readonly name: string; readonly domain: string }[];
  readonly hosts: readonly { readonly type: string; readonly hosts: readonly string[] }[];
  readonly storageBackends: readonly string[];
  readonly nodes: readonly { readonly resourceClass: string; readonly names: readonly string[] }[];
  /** Lowest microversion of an API that the stack uses. */
  readonly microversions: Partial<Readonly<Record<ServiceType, string>>>;
  /** Variables of Terraform that have no value but what the environment gives. */
  readonly variables: readonly { readonly name: string; readonly purpose: string; readonly shortest: number }[];
  readonly amounts: Amounts;
}

export const NO_AMOUNTS: Amounts = {
  cores: 0,
  memoryMib: 0,
  instances: 0,
  volumeGib: 0,
  volumeGibByType: {},
  floatingIps: 0,
  loadBalancers: 0,
  shareGib: 0,
  shares: 0,
  objectGib: 0,
};

export const NO_NEEDS: StackNeeds = {
  services: [],
  images: [],
  cloudNetworks: [],
  networks: [],
  subnets: [],
  qosPolicies: [],
  flavors: [],
  volumeTypes: [],
  loadBalancerFlavors: [],
  subnetPools: [],
  certificates: [],
  extensions: [],
  roles: [],
  users: [],
  hosts: [],
  storageBackends: [],
  nodes: [],
  microversions: {},
  variables: [],
  amounts: NO_AMOUNTS,
};
