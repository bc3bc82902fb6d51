import { BlockstorageQosAssociationV3 } from '@cdktf/provider-openstack/lib/blockstorage-qos-association-v3';
import { BlockstorageQosV3 } from '@cdktf/provider-openstack/lib/blockstorage-qos-v3';
import { BlockstorageVolumeTypeAccessV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-type-access-v3';
import { BlockstorageVolumeTypeV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-type-v3';
import { Construct } from 'constructs';
import type { StorageTypeSpec } from '../deployment/deployment-schema';
import { storageTierItems } from '../inventory/items/storage-tier-item';
import { volumeTypeName } from '../openstack/resource-name';
import { wholeIn } from '../openstack/units';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { above0, refuseProps } from './refuse-props';

export interface StorageTierProps extends Omit<StorageTypeSpec, 'id'> {
  /** Project that may use the tier; no other can. */
  readonly projectId: string;
}

/** A storage line as a private volume type whose QoS gives each volume the tier's operations per second, and no more. */
export class StorageTier extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, { line, backend, iops, projectId }: StorageTierProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [above0('iops', iops), drawsOnLine(stack, 'line', line, 'block-storage')]);
    this.name = claimName(this, 'volume type', volumeTypeName(stack.contract.id, id));
    const at = originsOf(this);
    stack.contribute(this, storageTierItems({ spec: { id, line, backend, iops }, at }, stack.platform), [line]);
    const type = new BlockstorageVolumeTypeV3(this, 'type', {
      name: this.name,
      isPublic: false,
      extraSpecs: { volume_backend_name: stack.platform.storageBackend(backend).backendName, ...stack.metadata([line]) },
    });
    const qos = new BlockstorageQosV3(this, 'qos', {
      name: this.name,
      consumer: 'front-end',
      specs: { total_iops_sec: String(wholeIn(iops, 'IOPS')) },
    });
    new BlockstorageQosAssociationV3(this, 'qos-association', { volumeTypeId: type.id, qosId: qos.id });
    new BlockstorageVolumeTypeAccessV3(this, 'access', { volumeTypeId: type.id, projectId });
  }
}
