import { SharedfilesystemShareAccessV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-share-access-v2';
import { SharedfilesystemShareV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-share-v2';
import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { sizedServiceItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { gibibytes } from '../openstack/units';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';

export interface ShareProps extends Omit<DeploymentDocument['shares'][number], 'name' | 'access'> {
  /** Network whose servers may mount the share. */
  readonly cidr: string;
  /**
   * Share type of the cloud.
   * @default - the cloud's default type
   */
  readonly shareType?: string;
}

/** Static storage as a shared file system. */
export class Share extends Construct {
  constructor(scope: Construct, id: string, { line, size, protocol, cidr, shareType }: ShareProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    stack.contribute(this, sizedServiceItems({ name: id, line, size }, originsOf(this)), [line]);
    const share = new SharedfilesystemShareV2(this, 'share', {
      name: resourceName(stack.contract.id, id),
      shareProto: protocol,
      size: gibibytes(size),
      metadata: stack.metadata([line]),
      ...(shareType === undefined ? {} : { shareType }),
    });
    new SharedfilesystemShareAccessV2(this, 'access', { shareId: share.id, accessType: 'ip', accessTo: cidr, accessLevel: 'rw' });
  }
}
