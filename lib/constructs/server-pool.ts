import { BlockstorageVolumeV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-v3';
import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { ComputeServergroupV2 } from '@cdktf/provider-openstack/lib/compute-servergroup-v2';
import { ComputeVolumeAttachV2 } from '@cdktf/provider-openstack/lib/compute-volume-attach-v2';
import { Construct } from 'constructs';
import type { ServerPoolSpec, StorageTypeSpec } from '../deployment/deployment-schema';
import { lineOfLicence } from '../inventory/items/licence-items';
import { serverPoolItems } from '../inventory/items/server-pool-items';
import { flavorName } from '../openstack/flavor-name';
import { backupMarks, type GuestSettings } from '../openstack/guest-settings';
import { resourceName, volumeTypeName } from '../openstack/resource-name';
import { serverFlavorContent } from '../openstack/server-flavor-content';
import { gibibytes } from '../openstack/units';
import { ContractStack } from './contract-stack';
import { guestMetadata } from './guest-metadata';
import { type Entry, KeyedResources, type Reference } from './keyed-resources';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';
import { serverPoolRefusals } from './server-pool-refusals';
import { type Ingress, type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

type Optional = 'system' | 'licence' | 'gpu' | 'volumes' | 'software' | 'ingress';

/** Like servers: what `deployment.yaml` says of a pool, and where the pool is connected. */
export interface ServerPoolProps
  extends Omit<ServerPoolSpec, 'pool' | Optional>,
    Partial<Pick<ServerPoolSpec, 'volumes' | 'software' | 'ingress'>> {
  /** @default - no business system is named */
  readonly system?: string | undefined;
  /** @default - no licence: a free system; `customer` for a licence that the customer has */
  readonly licence?: string | undefined;
  /** @default - no GPU cards */
  readonly gpu?: ServerPoolSpec['gpu'];
  /**
   * Plan of the backup runner under which all volumes of the servers are backed up; changed in place.
   * @default - they are not backed up
   */
  readonly backupPlan?: string | undefined;
  /** The storage types that boot and data volumes name. */
  readonly storageTypes: readonly StorageTypeSpec[];
  /** Networks by name, in the order of the servers' network cards. */
  readonly networks: Readonly<Record<string, NetworkAttachment>>;
  /**
   * How servers keep apart.
   * @default 'soft-anti-affinity' - on hosts of their own as far as there are any
   */
  readonly placement?: 'soft-anti-affinity' | 'anti-affinity';
  /**
   * What the servers read at run time: their agents, and where they send their logs. Changing it changes metadata alone.
   * @default {} - no agents, and logs stay on the servers
   */
  readonly settings?: GuestSettings;
  /**
   * Servers that replace others under a new name, new to old; nothing of theirs is destroyed.
   * @default - no server is renamed
   */
  readonly renamedFrom?: Readonly<Record<string, string>> | undefined;
}

/**
 * Virtual servers of one size. Every disk is a volume of its own, boot disks included, so that state knows it and the storage
 * line counts it; nothing is open to the world.
 */
export class ServerPool extends Construct {
  private readonly instances: KeyedResources<object, Entry>;
  private readonly ports: ServerPorts;
  private readonly stack: ContractStack;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServerPoolProps,
  ) {
    super(scope, id);
    this.stack = ContractStack.of(this);
    const spec: ServerPoolSpec = { volumes: [], software: [], ingress: [], ...props, pool: id };
    refuseProps(this, serverPoolRefusals(spec, props.storageTypes, this.stack));
    const lines = linesOf(spec);
    const at = originsOf(this);
    const storageTypes = props.storageTypes.map((type, index) => ({
      spec: type,
      at: (...path: PropertyKey[]) => at('storageTypes', index, ...path),
    }));
    this.stack.contribute(this, serverPoolItems(spec, { platform: this.stack.platform, storageTypes }, at), lines);
    const { networks, system } = props;
    this.ports = new ServerPorts(this, 'port', {
      servers: spec.servers,
      lines,
      networks,
      ingress: spec.ingress,
      system,
      renamedFrom: this.renamedFrom,
    });
    this.instances = this.createServers(spec, lines);
    for (const volume of spec.volumes) this.createVolume(volume);
  }

  get servers(): readonly string[] {
    return this.instances.keys;
  }

  /** Servers under a new name, new to old: what has the servers' keys is moved with them. */
  get renamedFrom(): Readonly<Record<string, string>> {
    return this.props.renamedFrom ?? {};
  }

  /** One server, to refer to from other resources of the stack. */
  server(name: string): Reference {
    return this.instances.one(name);
  }

  /** The IPv4 address of each server, from a resource with the servers' own keys. */
  get sameAddress(): string {
    return this.ports.sameAddress;
  }

  address(server: string): string {
    return this.ports.address(server);
  }

  /** Opens a port of all servers to a network. */
  admit(ingress: Ingress): void {
    this.ports.admit(ingress);
  }

  private createServers(spec: ServerPoolSpec, lines: readonly string[]) {
    const { stack } = this;
    const { placement = 'soft-anti-affinity' } = this.props;
    const { family } = stack.platform.image(spec.image);
    const group = new ComputeServergroupV2(this, 'group', { name: resourceName(stack.contract.id, spec.pool), policies: [placement] });
    const boot = this.keyedVolumes('boot', spec.boot, { imageId: stack.lookup.imageId(stack.platform.image(spec.image).name) });
    return new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: keyed(spec.servers),
      renamedFrom: this.renamedFrom,
      config: ({ key }) => ({
        name: key,
        flavorName: flavorName(stack.contract.id, serverFlavorContent(spec)),
        blockDevice: [{ uuid: boot.same.id, sourceType: 'volume', destinationType: 'volume', bootIndex: 0, deleteOnTermination: false }],
        network: this.ports.networkBlocks,
        schedulerHints: [{ group: group.id }],
        metadata: { ...stack.metadata(lines, spec.system), ...guestMetadata(this.props.settings ?? {}) },
        userData: userData(key, family === 'windows' ? {} : { program: 'agents' }),
        lifecycle: { ignoreChanges: ['user_data'] },
      }),
    });
  }

  private createVolume(volume: ServerPoolSpec['volumes'][number]): void {
    const volumes = this.keyedVolumes(volume.name, volume, {});
    const attachments = new KeyedResources(this, `${volume.name}-attachment`, {
      type: ComputeVolumeAttachV2,
      entries: keyed(this.servers),
      renamedFrom: this.renamedFrom,
      config: () => ({ instanceId: this.instances.same.id, volumeId: volumes.same.id }),
    });
    this.stack.standsFor(attachments.resource, [this.lineOfStorage(volume.storage)]);
  }

  /** An image chosen later is for new servers: it must not replace the disk of one that runs. */
  private keyedVolumes(name: string, { storage, size }: ServerPoolSpec['boot'], source: { readonly imageId?: string }) {
    const line = this.lineOfStorage(storage);
    const { backupPlan } = this.props;
    const volumes = new KeyedResources(this, `${name}-volume`, {
      type: BlockstorageVolumeV3,
      entries: keyed(this.props.servers),
      renamedFrom: this.renamedFrom,
      config: ({ key }) => ({
        name: `${key}-${name}`,
        size: gibibytes(size),
        volumeType: volumeTypeName(this.stack.contract.id, storage),
        enableOnlineResize: true,
        metadata: { ...this.stack.metadata([line], this.props.system), ...backupMarks(backupPlan === undefined ? [] : [backupPlan]) },
        ...source,
        ...(source.imageId === undefined ? {} : { lifecycle: { ignoreChanges: ['image_id'] } }),
      }),
    });
    this.stack.standsFor(volumes.resource, [line]);
    return volumes;
  }

  private lineOfStorage(storage: string): string {
    return this.props.storageTypes.find(({ id }) => id === storage)?.line ?? storage;
  }
}

function keyed(servers: readonly string[]): Record<string, Entry> {
  return Object.fromEntries(servers.map((server) => [server, {}]));
}

function linesOf({ lines, licence, software }: ServerPoolSpec): string[] {
  return [lines.cpu, lines.memory, lines.gpu, lineOfLicence(licence), ...software.map(({ line }) => line)].filter(
    (line) => line !== undefined,
  );
}
