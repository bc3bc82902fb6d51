import type {
  Evidence,
  GpuCardType,
  GpuNodeType,
  HostType,
  Image,
  PhysicalServerType,
  PlatformDocument,
  SecurityAgent,
  StorageBackend,
} from './platform-schema';
import { UnknownName } from './unknown-name';

/** A cloud as its administrator describes it, by the names that deployments use. */
export class Platform {
  constructor(readonly document: PlatformDocument) {}

  hostType(id: string): HostType {
    return named(this.document.hostTypes, id, 'host type', this.document.id);
  }

  storageBackend(id: string): StorageBackend {
    return named(this.document.storageBackends, id, 'storage back end', this.document.id);
  }

  gpuNodeType(id: string): GpuNodeType {
    return named(this.document.gpuNodeTypes, id, 'GPU node type', this.document.id);
  }

  physicalServerType(id: string): PhysicalServerType {
    return named(this.document.physicalServerTypes, id, 'physical server type', this.document.id);
  }

  gpuCardType(id: string): GpuCardType {
    return named(this.document.gpuCardTypes, id, 'GPU card type', this.document.id);
  }

  image(id: string): Image {
    return named(this.document.images, id, 'image', this.document.id);
  }

  securityAgent(id: string): SecurityAgent {
    return named(this.document.securityAgents, id, 'security agent', this.document.id);
  }

  evidence(id: string): Evidence | undefined {
    return Object.hasOwn(this.document.evidence, id) ? this.document.evidence[id] : undefined;
  }
}

function named<T extends { id: string }>(entries: readonly T[], id: string, what: string, platform: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) {
    throw new UnknownName(`platform '${platform}' has no ${what} '${id}'; it has ${entries.map((entry) => entry.id).join(', ') || 'none'}`);
  }
  return found;
}
