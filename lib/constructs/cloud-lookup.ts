import { createHash } from 'node:crypto';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { DataOpenstackKeymanagerSecretV1 } from '@cdktf/provider-openstack/lib/data-openstack-keymanager-secret-v1';
import { DataOpenstackLbFlavorV2 } from '@cdktf/provider-openstack/lib/data-openstack-lb-flavor-v2';
import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { DataOpenstackNetworkingQosPolicyV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-qos-policy-v2';
import { DataOpenstackNetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-subnet-v2';
import { Construct } from 'constructs';

/**
 * Ids that only the cloud knows, found by name when the stack is deployed, once per stack. Offline each is a fixed stand-in
 * made of the name, so that a plan needs no cloud and is the same everywhere.
 */
export class CloudLookup extends Construct {
  private readonly found = new Map<string, string>();

  constructor(
    scope: Construct,
    private readonly mode: 'online' | 'offline',
  ) {
    super(scope, 'lookup');
  }

  /** The newest image of the name. */
  imageId(name: string): string {
    return this.once('image', name, (id) => new DataOpenstackImagesImageV2(this, id, { name, mostRecent: true }).id);
  }

  networkId(name: string): string {
    return this.once('network', name, (id) => new DataOpenstackNetworkingNetworkV2(this, id, { name }).id);
  }

  subnetId(name: string): string {
    return this.once('subnet', name, (id) => new DataOpenstackNetworkingSubnetV2(this, id, { name }).id);
  }

  qosPolicyId(name: string): string {
    return this.once('qos-policy', name, (id) => new DataOpenstackNetworkingQosPolicyV2(this, id, { name }).id);
  }

  loadBalancerFlavorId(name: string): string {
    return this.once('load-balancer-flavor', name, (id) => new DataOpenstackLbFlavorV2(this, id, { name }).id);
  }

  /** The reference of a key-manager secret by name. What already is a reference stays as it is. */
  secretRef(nameOrReference: string): string {
    if (/^https?:/.test(nameOrReference)) return nameOrReference;
    return this.once('secret', nameOrReference, (id) => new DataOpenstackKeymanagerSecretV1(this, id, { name: nameOrReference }).secretRef);
  }

  private once(kind: string, name: string, find: (id: string) => string): string {
    const id = `${kind}-${name.replaceAll('/', '-')}`;
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const value = this.mode === 'offline' ? standIn(id) : find(id);
    this.found.set(id, value);
    return value;
  }
}

/** A UUID made of the name: what is compared as an id looks like one. */
function standIn(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
