import * as z from 'zod';
import type { Contract } from '../contract/contract';
import { entriesUnder } from '../document/entries-under';
import { bilingual, identifier, uniqueBy } from '../document/fields';
import { idsUnder, withReferences } from '../document/references';
import type { Platform } from '../platform/platform';
import { address, ipv4Cidr, ipv6Cidr } from './address-fields';
import { loadBalancer } from './load-balancer-section';
import { expandNames, namesWritten } from './name-list';
import { bandwidth, certificate, publicIps, remoteAccess, waf } from './network-sections';
import { refuseCollisions } from './refuse-collisions';
import { refuseMisplacedAddresses } from './refuse-misplaced-addresses';
import { refuseUnbackable } from './refuse-unbackable';
import { refuseUnbalanced } from './refuse-unbalanced';
import { refuseUnknownPools } from './refuse-unknown-pools';
import { refuseUnservable } from './refuse-unservable';
import { Scope } from './scope';
import { gpuNodePool, hostService, physicalServerPool, serverPool } from './server-sections';
import { state } from './state-section';
import { backup, backupRunner, objectContainer, share, storageType } from './storage-sections';
import { vpn } from './vpn-section';

/**
 * The deployment document. With contract and platform at hand, every name of a line or type is checked where it stands;
 * without them the shape alone.
 */
export function deploymentSchema(contract?: Contract, platform?: Platform) {
  const scope = new Scope(contract, platform);
  const cloud = z.string().min(1);
  const document = z.strictObject({
    contract: scope.contractId,
    /** The platform file, relative to this one. */
    platform: z.string().min(1),
    /** Entry of `clouds.yaml` per stack. */
    clouds: z.strictObject({ entitlement: cloud, servers: cloud, metal: cloud, services: cloud }),
    /** Where Terraform keeps the state of the stacks. */
    state: state.prefault({ backend: 'local' }),
    /** Lines whose quota includes the free tolerance of the contract; without it, going above the quantity is a warning. */
    useTolerance: z.array(scope.anyLine()).prefault([]),
    /** Business systems, for names and bills. */
    systems: list(z.strictObject({ id: identifier, name: bilingual }), 'id'),
    /** People and programs that Keystone knows already, and the projects of the contract that they work in. */
    users: list(user, 'name'),
    network: z.strictObject({
      cidr: ipv4Cidr,
      ipv6Cidr: ipv6Cidr.optional(),
      dns: z.array(address).prefault([]),
      /** Part of `cidr` that Neutron gives nobody by itself: it is for the addresses that this deployment names. */
      static: ipv4Cidr.optional(),
    }),
    storageTypes: list(storageType(scope), 'id'),
    servers: list(serverPool(scope), 'pool'),
    hostServices: list(hostService(scope), 'line'),
    gpuNodes: list(gpuNodePool(scope), 'pool'),
    physicalServers: list(physicalServerPool(scope), 'pool'),
    shares: list(share(scope), 'name'),
    objectStorage: list(objectContainer(scope), 'name'),
    backups: list(backup(scope), 'name'),
    backupRunner: backupRunner(scope).optional(),
    bandwidth: list(bandwidth(scope), 'name'),
    publicIps: z.array(publicIps(scope)).prefault([]),
    certificates: list(certificate(scope), 'name'),
    loadBalancers: list(loadBalancer(scope), 'name'),
    vpns: list(vpn(scope), 'name'),
    remoteAccess: remoteAccess(scope).optional(),
    wafs: list(waf(scope), 'name'),
  });
  return withReferences(document, namesDefined)
    .superRefine(refuseCollisions, { when: () => true })
    .superRefine(refuseUnknownPools, { when: () => true })
    .superRefine(refuseMisplacedAddresses, { when: () => true })
    .superRefine(refuseUnbalanced, { when: () => true })
    .superRefine(refuseUnservable, { when: () => true })
    .superRefine(refuseUnbackable, { when: () => true });
}

/** Who is given the roles of a project; Keystone knows the user already. */
const user = z.strictObject({
  name: z.string().min(1),
  /** Name of the user's domain. */
  domain: z.string().min(1).prefault('Default'),
  projects: z.array(z.enum(['servers', 'metal', 'services'])).min(1),
});

/** A list whose entries differ in `key`; an empty one where the document has none. */
function list<T extends z.ZodType>(entry: T, key: string) {
  return uniqueBy(z.array(entry), key).prefault([]);
}

/** What the document itself defines, by the keys that refer to it. */
function namesDefined(document: unknown): Record<string, ReadonlySet<string>> {
  return {
    system: idsUnder(document, 'id', 'systems'),
    storage: idsUnder(document, 'id', 'storageTypes'),
    protects: idsUnder(document, 'name', 'loadBalancers'),
    certificate: idsUnder(document, 'name', 'certificates'),
    publicIp: new Set(
      entriesUnder(document, 'publicIps')
        .flatMap((list) => namesWritten(list, 'names'))
        .flatMap(({ text }) => expandNames(text)),
    ),
  };
}

export type DeploymentDocument = z.output<ReturnType<typeof deploymentSchema>>;
export type ServerPoolSpec = DeploymentDocument['servers'][number];
export type StorageTypeSpec = DeploymentDocument['storageTypes'][number];
export type GpuNodePoolSpec = DeploymentDocument['gpuNodes'][number];
export type PhysicalServerPoolSpec = DeploymentDocument['physicalServers'][number];
export type LoadBalancerSpec = DeploymentDocument['loadBalancers'][number];
export type WafSpec = DeploymentDocument['wafs'][number];
export type VpnSpec = DeploymentDocument['vpns'][number];
export type RemoteAccessSpec = NonNullable<DeploymentDocument['remoteAccess']>;
export type BackupSpec = DeploymentDocument['backups'][number];
export type BackupRunnerSpec = NonNullable<DeploymentDocument['backupRunner']>;
export type HostServiceSpec = DeploymentDocument['hostServices'][number];
