/** What `python -m openstack_sandbox.read_cloud` prints: the words of the cloud's own APIs, nothing worked out from them. */
export interface CloudDocument {
  readonly contract: string;
  readonly projects: readonly Project[];
  readonly roleAssignments: readonly { readonly project: string; readonly user: string; readonly role: string }[];
  readonly quotas: readonly Quotas[];
  readonly ec2Credentials: readonly { readonly project: string; readonly count: number }[];
  readonly flavors: readonly Flavor[];
  readonly aggregates: readonly Aggregate[];
  readonly volumeTypes: readonly VolumeType[];
  readonly volumeQosSpecs: readonly VolumeQos[];
  readonly networkQosPolicies: readonly NetworkQosPolicy[];
  readonly loadBalancerFlavors: readonly LoadBalancerFlavor[];
  readonly loadBalancerFlavorProfiles: readonly { readonly name: string; readonly provider: string }[];
  readonly networks: readonly Network[];
  readonly subnets: readonly Subnet[];
  readonly rbacPolicies: readonly RbacPolicy[];
  readonly routers: readonly Router[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly ports: readonly Port[];
  readonly floatingIps: readonly FloatingIp[];
  readonly servers: readonly Server[];
  readonly serverGroups: readonly ServerGroup[];
  readonly images: readonly Image[];
  readonly volumes: readonly Volume[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly vpnServices: readonly VpnService[];
  readonly vpnConnections: readonly VpnConnection[];
  readonly vpnIkePolicies: readonly { readonly name: string; readonly project: string }[];
  readonly vpnIpsecPolicies: readonly { readonly name: string; readonly project: string }[];
  readonly vpnEndpointGroups: readonly { readonly name: string; readonly project: string }[];
  readonly shares: readonly Share[];
  readonly shareNetworks: readonly { readonly name: string; readonly project: string }[];
  readonly certificates: readonly CertificateContainer[];
  readonly objectContainers: readonly ObjectContainer[];
  readonly nodes: readonly Node[];
  readonly hosts: readonly Host[];
}

type Texts = Readonly<Record<string, string>>;

/** What most resources have: their name, whose they are, and the contract lines that they say they stand for. */
interface Named {
  readonly name: string;
  readonly project: string;
}
interface Joined extends Named {
  readonly lines: readonly string[];
}

export interface Project {
  readonly name: string;
  readonly enabled: boolean;
  readonly lines: readonly string[];
}

/** By the services' own names of resources; -1 is no limit. */
export type Limits = Readonly<Record<string, { readonly limit: number; readonly used: number | null }>>;

export interface Quotas {
  readonly project: string;
  readonly compute: Limits;
  readonly volume: Limits;
  readonly network: Limits;
  readonly loadBalancer: Limits;
  readonly objectStorage: Limits;
}

export interface Flavor {
  readonly name: string;
  readonly vcpus: number;
  readonly ramMib: number;
  readonly diskGib: number;
  readonly public: boolean;
  readonly projects: readonly string[];
  readonly extraSpecs: Texts;
}

export interface Aggregate {
  readonly name: string;
  readonly lines: readonly string[];
  readonly hosts: readonly string[];
  readonly metadata: Texts;
}

export interface VolumeQos {
  readonly name: string;
  readonly consumer: string;
  readonly specs: Texts;
}

export interface VolumeType {
  readonly name: string;
  readonly lines: readonly string[];
  readonly public: boolean;
  readonly projects: readonly string[];
  readonly extraSpecs: Texts;
  readonly qos: VolumeQos | null;
}

export interface NetworkQosPolicy extends Joined {
  readonly rules: readonly { readonly type: string; readonly direction?: string; readonly maxKbps?: number }[];
}

export interface LoadBalancerFlavor {
  readonly name: string;
  readonly enabled: boolean;
  readonly provider: string;
  readonly data: Texts;
}

export interface Network extends Named {
  readonly shared: boolean;
  readonly external: boolean;
}

export interface Subnet extends Named {
  readonly network: string;
  readonly ipVersion: number;
  readonly cidr: string;
  readonly allocationPools: readonly { readonly start: string; readonly end: string }[];
  readonly dns: readonly string[];
}

export interface RbacPolicy {
  readonly name: string;
  readonly action: string;
  readonly objectType: string;
  readonly targetProject: string;
}

export interface Router extends Joined {
  readonly externalNetwork: string | null;
  readonly qosPolicy: string | null;
  readonly subnets: readonly string[];
}

export interface SecurityGroupRule {
  readonly direction: string;
  readonly ethertype: string;
  readonly protocol: string | null;
  readonly portMin: number | null;
  readonly portMax: number | null;
  readonly network: string | null;
  readonly group: string | null;
  readonly description: string;
}

export interface SecurityGroup extends Joined {
  readonly rules: readonly SecurityGroupRule[];
}

export interface Port extends Joined {
  readonly id: string;
  readonly description: string;
  readonly network: string;
  readonly addresses: readonly string[];
  readonly owner: string;
  readonly device: string;
  readonly qosPolicy: string | null;
  readonly securityGroups: readonly string[];
}

export interface FloatingIp extends Joined {
  readonly reason: string | null;
  readonly address: string;
  readonly network: string;
  readonly port: string | null;
}

export interface Server extends Joined {
  readonly id: string;
  readonly system: string | null;
  readonly status: string;
  readonly flavor: string;
  readonly vcpus: number;
  readonly ramMib: number;
  readonly extraSpecs: Texts;
  readonly image: string | null;
  readonly host: string;
  readonly hypervisor: string;
  readonly metadata: Texts;
  readonly addresses: readonly string[];
  readonly serverGroups: readonly string[];
  readonly hasUserData: boolean;
  readonly volumes: readonly string[];
  /** What Placement counts for the server, by its provider of resources. */
  readonly allocations: readonly { readonly provider: string; readonly resources: Readonly<Record<string, number>> }[];
}

export interface ServerGroup extends Named {
  readonly id: string;
  readonly policy: string;
  readonly members: readonly string[];
}

export interface Image {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

export interface Volume extends Joined {
  readonly id: string;
  readonly system: string | null;
  readonly status: string;
  readonly sizeGib: number;
  readonly type: string;
  readonly bootable: boolean;
  readonly image: string | null;
  readonly servers: readonly string[];
  readonly metadata: Texts;
  readonly backend: string;
}

export interface Member {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly weight: number;
}

export interface Pool {
  readonly name: string;
  readonly lines: readonly string[];
  readonly protocol: string;
  readonly algorithm: string;
  readonly persistence: string | null;
  readonly monitor: { readonly type: string; readonly path: string | null } | null;
  readonly members: readonly Member[];
}

export interface Route {
  readonly name: string;
  readonly position: number;
  readonly action: string;
  readonly pool: string | null;
  readonly redirect: string | null;
  readonly rules: readonly { readonly type: string; readonly compare: string; readonly value: string }[];
}

export interface Listener {
  readonly name: string;
  readonly lines: readonly string[];
  readonly protocol: string;
  readonly port: number;
  readonly pool: string | null;
  readonly allowedFrom: readonly string[];
  /** Id of the certificate's container in the key manager. */
  readonly certificate: string | null;
  readonly tlsVersions: readonly string[];
  readonly routes: readonly Route[];
}

export interface LoadBalancer extends Joined {
  readonly system: string | null;
  readonly provider: string;
  readonly flavor: string | null;
  readonly address: string;
  readonly port: string;
  readonly provisioningStatus: string;
  readonly listeners: readonly Listener[];
  readonly pools: readonly Pool[];
}

export interface VpnService extends Named {
  readonly router: string;
}

interface Strength {
  readonly encryption: string;
  readonly integrity: string;
  readonly pfs: string;
}

export interface VpnConnection extends Named {
  readonly service: string;
  readonly peerAddress: string;
  readonly peerNetworks: readonly string[];
  readonly localSubnets: readonly string[];
  readonly ike: Strength & { readonly version: string };
  readonly ipsec: Strength & { readonly protocol: string; readonly mode: string };
}

export interface Share extends Joined {
  readonly status: string;
  readonly sizeGib: number;
  readonly protocol: string;
  readonly access: readonly { readonly type: string; readonly to: string; readonly level: string }[];
}

export interface CertificateContainer extends Named {
  readonly id: string;
  readonly type: string;
}

export interface ObjectContainer extends Joined {
  readonly quotaBytes: number | null;
  readonly versioning: boolean;
  readonly readableBy: string | null;
}

export interface Node {
  readonly id: string;
  readonly name: string;
  readonly server: string;
  readonly resourceClass: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly capabilities: Texts;
  readonly physicalNetworks: readonly (string | null)[];
  readonly provisionState: string;
}

/** A provider of Placement that a server has resources of: a compute host or a bare-metal node. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly servers: readonly string[];
  readonly aggregates: readonly string[];
  readonly inventories: Readonly<Record<string, { readonly total: number; readonly reserved: number; readonly allocation_ratio: number }>>;
}
