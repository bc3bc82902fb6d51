import { ObjectstorageContainerV1 } from '@cdktf/provider-openstack/lib/objectstorage-container-v1';
import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { sizedServiceItems } from '../inventory/items/network-items';
import { joinHeaders } from '../openstack/join-key';
import { resourceName } from '../openstack/resource-name';
import { bytesOfGibibytes, gibibytes } from '../openstack/units';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';

export type ObjectContainerProps = Omit<DeploymentDocument['objectStorage'][number], 'name'>;

/** Object storage as a container that holds no more than its size. */
export class ObjectContainer extends Construct {
  constructor(scope: Construct, id: string, { line, size }: ObjectContainerProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    stack.contribute(this, sizedServiceItems({ name: id, line, size }, originsOf(this)), [line]);
    new ObjectstorageContainerV1(this, 'container', {
      name: resourceName(stack.contract.id, id),
      metadata: {
        ...joinHeaders({ contract: stack.contract.id, lines: [line] }),
        'quota-bytes': bytesOfGibibytes(gibibytes(size)),
      },
    });
  }
}
