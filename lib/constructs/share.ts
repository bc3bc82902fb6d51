import { SharedfilesystemShareAccessV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-share-access-v2';
import { SharedfilesystemShareV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-share-v2';
import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { type ShareAccess, shareAccessProblems } from '../deployment/share-access-problems';
import { pathText } from '../document/path-text';
import { sizedServiceItems } from '../inventory/items/network-items';
import { resourceName } from '../openstack/resource-name';
import { gibibytes } from '../openstack/units';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { KeyedResources } from './keyed-resources';
import { originsOf } from './origins-of';
import { above0, refuseProps } from './refuse-props';

export interface ShareProps extends Omit<DeploymentDocument['shares'][number], 'name' | 'access'> {
  /** The contract's network, whose servers may mount the share unless `access` says who may. */
  readonly cidr: string;
  /**
   * Networks or users that may use the share; required for CIFS.
   * @default - the contract's network may read and write
   */
  readonly access?: readonly ShareAccess[];
  /**
   * Share type of the cloud.
   * @default - the cloud's default type
   */
  readonly shareType?: string | undefined;
  /**
   * For a share type whose back end makes its own servers.
   * @default - the back end serves shares by servers of the cloud
   */
  readonly shareNetworkId?: string | undefined;
}

/** Static storage as a shared file system. Each grant is keyed by whom it is for, so that one more touches no other. */
export class Share extends Construct {
  constructor(scope: Construct, id: string, { line, size, protocol, cidr, access = [], shareType, shareNetworkId }: ShareProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const granted = access.length === 0 && protocol === 'NFS' ? [{ from: cidr, level: 'rw' as const }] : access;
    refuseProps(this, [
      drawsOnLine(stack, 'line', line, 'static-storage'),
      above0('size', size),
      ...shareAccessProblems(protocol, granted).map(({ path, message }) => ({
        when: true,
        message: `${access.length === 0 && protocol === 'NFS' ? 'cidr' : pathText(path)}: ${message}`,
      })),
    ]);
    stack.contribute(this, sizedServiceItems({ name: id, line, size }, originsOf(this)), [line]);
    const share = new SharedfilesystemShareV2(this, 'share', {
      name: claimName(this, 'share', resourceName(stack.contract.id, id)),
      shareProto: protocol,
      size: gibibytes(size),
      metadata: stack.metadata([line]),
      ...(shareType === undefined ? {} : { shareType }),
      ...(shareNetworkId === undefined ? {} : { shareNetworkId }),
    });
    new KeyedResources(this, 'access', {
      type: SharedfilesystemShareAccessV2,
      entries: Object.fromEntries(
        granted.map(({ from, user, level }) => [from ?? user ?? '', { by: from === undefined ? 'user' : 'ip', level }]),
      ),
      config: ({ key, text }) => ({ shareId: share.id, accessType: text('by'), accessTo: key, accessLevel: text('level') }),
    });
  }
}
