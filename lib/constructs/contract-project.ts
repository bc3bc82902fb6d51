import { BlockstorageQuotasetV3 } from '@cdktf/provider-openstack/lib/blockstorage-quotaset-v3';
import { ComputeQuotasetV2 } from '@cdktf/provider-openstack/lib/compute-quotaset-v2';
import { IdentityProjectV3 } from '@cdktf/provider-openstack/lib/identity-project-v3';
import { LbQuotaV2 } from '@cdktf/provider-openstack/lib/lb-quota-v2';
import { NetworkingQuotaV2 } from '@cdktf/provider-openstack/lib/networking-quota-v2';
import { ObjectstorageAccountV1 } from '@cdktf/provider-openstack/lib/objectstorage-account-v1';
import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { joinHeaders } from '../openstack/join-key';
import { projectName, type StackKind } from '../openstack/resource-name';
import { bytesOfGibibytes } from '../openstack/units';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';

/** No limit: what the contract does not count, a quota must not count either. */
export const UNLIMITED = -1;

export interface ProjectQuota {
  readonly cores: number;
  readonly memoryMib: number;
  readonly instances: number;
  readonly volumeGib: number;
  /** GiB by volume type name. */
  readonly volumeGibByType: Readonly<Record<string, number>>;
  readonly backupGib: number;
  readonly floatingIps: number;
  readonly loadBalancers: number;
  /**
   * GiB of objects.
   * @default - the cloud's own limit, and nothing is asked of its object storage
   */
  readonly objectGib?: number | undefined;
  /** Contract lines that each part holds. */
  readonly lines: {
    readonly compute: readonly string[];
    readonly storage: readonly string[];
    readonly network: readonly string[];
    readonly loadBalancer: readonly string[];
    readonly objectStorage: readonly string[];
  };
}

export interface ContractProjectProps {
  readonly kind: Exclude<StackKind, 'entitlement'>;
  readonly description: string;
  readonly quota: ProjectQuota;
}

/** The project of one workload stack, with a quota for all that the contract counts. */
export class ContractProject extends Construct {
  /** The project's id. */
  readonly id: string;

  constructor(scope: Construct, id: string, { kind, description, quota }: ContractProjectProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const project = new IdentityProjectV3(this, 'project', {
      name: claimName(this, 'project', projectName(stack.contract.id, kind)),
      description,
      tags: stack.tags(Object.values(quota.lines).flat()),
    });
    stack.standsFor(this, Object.values(quota.lines).flat());
    this.id = project.id;
    const projectId = project.id;
    const compute = new ComputeQuotasetV2(this, 'compute-quota', {
      projectId,
      cores: quota.cores,
      ram: quota.memoryMib,
      instances: quota.instances,
      // A bastion's accounts, a WAF's rules and an agent's settings are metadata, which Nova limits to 128 a server.
      metadataItems: UNLIMITED,
      keyPairs: UNLIMITED,
      serverGroups: UNLIMITED,
      // Nova's default of 10 would refuse the eleventh server of a pool.
      serverGroupMembers: UNLIMITED,
    });
    const storage = new BlockstorageQuotasetV3(this, 'storage-quota', {
      projectId,
      gigabytes: quota.volumeGib,
      volumes: UNLIMITED,
      snapshots: UNLIMITED,
      groups: UNLIMITED,
      perVolumeGigabytes: UNLIMITED,
      backups: UNLIMITED,
      backupGigabytes: quota.backupGib,
      ...this.quotaByType(quota),
    });
    const network = new NetworkingQuotaV2(this, 'network-quota', {
      projectId,
      floatingip: quota.floatingIps,
      network: UNLIMITED,
      subnet: UNLIMITED,
      port: UNLIMITED,
      router: UNLIMITED,
      securityGroup: UNLIMITED,
      securityGroupRule: UNLIMITED,
      rbacPolicy: UNLIMITED,
      subnetpool: UNLIMITED,
    });
    const loadBalancer = new LbQuotaV2(this, 'load-balancer-quota', {
      projectId,
      loadbalancer: quota.loadBalancers,
      listener: UNLIMITED,
      pool: UNLIMITED,
      member: UNLIMITED,
      healthMonitor: UNLIMITED,
      // Octavia counts these two since its API 2.19; the listeners' TLS versions need 2.17 already.
      l7Policy: UNLIMITED,
      l7Rule: UNLIMITED,
    });
    for (const [resource, lines] of [
      [compute, quota.lines.compute],
      [storage, quota.lines.storage],
      [network, quota.lines.network],
      [loadBalancer, quota.lines.loadBalancer],
    ] as const) {
      stack.standsFor(resource, lines);
    }
    if (quota.objectGib !== undefined) this.limitObjects(quota.objectGib, quota.lines.objectStorage);
  }

  /** Swift's account of the project. Only Swift's reseller admin may limit it, and the limit stays when the resource is destroyed. */
  private limitObjects(objectGib: number, lines: readonly string[]): void {
    const stack = ContractStack.of(this);
    const account = new ObjectstorageAccountV1(this, 'object-quota', {
      projectId: this.id,
      // The provider knows the key by exactly this writing, as one that Swift does not let go of.
      metadata: { ...joinHeaders({ contract: stack.contract.id, lines }), 'Quota-Bytes': bytesOfGibibytes(objectGib) },
    });
    stack.standsFor(account, lines);
  }

  /**
   * Cinder answers with the quotas of every volume type of the cloud, so a plan would never be empty: the map is ignored, and a
   * change of ours replaces the quota set.
   */
  private quotaByType({ volumeGibByType, lines }: ProjectQuota) {
    const types = Object.entries(volumeGibByType);
    if (types.length === 0) return {};
    const volumeTypeQuota = Object.fromEntries(types.map(([type, gib]) => [`gigabytes_${type}`, String(gib)]));
    // cdktf's own class for this resource asks the terraform binary for its version, and synth must work without one
    const wanted = new TerraformResource(this, 'storage-quota-by-type', { terraformResourceType: 'terraform_data' });
    wanted.addOverride('input', volumeTypeQuota);
    ContractStack.of(this).standsFor(wanted, lines.storage);
    const replaceTriggeredBy = [`${wanted.terraformResourceType}.${wanted.friendlyUniqueId}`];
    return { volumeTypeQuota, lifecycle: { ignoreChanges: ['volume_type_quota'], replaceTriggeredBy } };
  }
}
