import { SharedfilesystemSharenetworkV2 } from '@cdktf/provider-openstack/lib/sharedfilesystem-sharenetwork-v2';
import { Construct } from 'constructs';
import { resourceName } from '../openstack/resource-name';
import { ContractStack } from './contract-stack';

export interface ShareNetworkProps {
  readonly networkId: string;
  readonly subnetId: string;
  /** Contract lines of the shares. */
  readonly lines: readonly string[];
}

/** Where Manila puts the servers of shares, for back ends that make their own (`driver_handles_share_servers`). */
export class ShareNetwork extends Construct {
  readonly id: string;

  constructor(scope: Construct, id: string, { networkId, subnetId, lines }: ShareNetworkProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    this.id = new SharedfilesystemSharenetworkV2(this, 'network', {
      name: resourceName(stack.contract.id, 'shares'),
      neutronNetId: networkId,
      neutronSubnetId: subnetId,
      // A security service holds the password of a directory: it is added by hand, so that the state has none, and stays.
      lifecycle: { ignoreChanges: ['security_service_ids'] },
    }).id;
    stack.standsFor(this, lines);
  }
}
