import { createHash } from 'node:crypto';
import { DataOpenstackIdentityProjectV3 } from '@cdktf/provider-openstack/lib/data-openstack-identity-project-v3';
import { DataOpenstackIdentityRoleV3 } from '@cdktf/provider-openstack/lib/data-openstack-identity-role-v3';
import { DataOpenstackIdentityUserV3 } from '@cdktf/provider-openstack/lib/data-openstack-identity-user-v3';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { DataOpenstackKeymanagerContainerV1 } from '@cdktf/provider-openstack/lib/data-openstack-keymanager-container-v1';
import { DataOpenstackLbFlavorV2 } from '@cdktf/provider-openstack/lib/data-openstack-lb-flavor-v2';
import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { DataOpenstackNetworkingQosPolicyV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-qos-policy-v2';
import { DataOpenstackNetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-subnet-v2';
import { DataOpenstackNetworkingSubnetpoolV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-subnetpool-v2';
import { Construct } from 'constructs';
import { literal } from './keyed-resources';

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

  subnetPoolId(name: string): string {
    return this.once('subnet-pool', name, (id) => new DataOpenstackNetworkingSubnetpoolV2(this, id, { name }).id);
  }

  qosPolicyId(name: string): string {
    return this.once('qos-policy', name, (id) => new DataOpenstackNetworkingQosPolicyV2(this, id, { name }).id);
  }

  loadBalancerFlavorId(name: string): string {
    return this.once('load-balancer-flavor', name, (id) => new DataOpenstackLbFlavorV2(this, id, { name }).id);
  }

  /**
   * The reference of a certificate container of the key manager by name. What already is a reference, of a container or a secret,
   * stays as it is. A secret is not looked up by name: the provider would read its payload, the private key, into the state.
   */
  certificateRef(nameOrReference: string): string {
    if (/^https?:/.test(nameOrReference)) return nameOrReference;
    return this.once(
      'certificate',
      nameOrReference,
      (id) => new DataOpenstackKeymanagerContainerV1(this, id, { name: nameOrReference }).containerRef,
    );
  }

  roleId(name: string): string {
    return this.once('role', name, (id) => new DataOpenstackIdentityRoleV3(this, id, { name }).id);
  }

  /** A user of a domain by both names. */
  userId(name: string, domain: string): string {
    return this.once('user', `${withoutSlash(domain)}/${name}`, (id) => {
      const domainId = this.domainId(domain);
      return new DataOpenstackIdentityUserV3(this, id, { name: literal(name), domainId }).id;
    });
  }

  /** The provider has no data source for domains; Keystone lists each among the projects, as one that is a domain. */
  private domainId(name: string): string {
    return this.once('domain', name, (id) => new DataOpenstackIdentityProjectV3(this, id, { name: literal(name), isDomain: true }).id);
  }

  private once(kind: string, name: string, find: (id: string) => string): string {
    const id = `${kind}-${withoutSlash(name)}`;
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const value = this.mode === 'offline' ? standIn(id) : find(id);
    this.found.set(id, value);
    return value;
  }
}

/** A construct's id has no slash; no two names become the same. */
function withoutSlash(name: string): string {
  return name.replace(/[%/]/g, encodeURIComponent);
}

/** A UUID made of the name: what is compared as an id looks like one. */
function standIn(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
