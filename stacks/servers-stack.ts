import { Construct } from 'constructs';
import { BackupPlan } from '../lib/constructs/backup-plan';
import { Certificate } from '../lib/constructs/certificate';
import { HostService } from '../lib/constructs/host-service';
import { InternetLink } from '../lib/constructs/internet-link';
import { LoadBalancer } from '../lib/constructs/load-balancer';
import { ObjectContainer } from '../lib/constructs/object-container';
import { PublicIps } from '../lib/constructs/public-ips';
import { ServerPool } from '../lib/constructs/server-pool';
import type { NetworkAttachment } from '../lib/constructs/server-ports';
import { Share } from '../lib/constructs/share';
import { ShareNetwork } from '../lib/constructs/share-network';
import { VpnConnection } from '../lib/constructs/vpn-connection';
import { VpnGateway } from '../lib/constructs/vpn-gateway';
import { publicIpsOfServices } from '../lib/deployment/public-ips-of-services';
import { coverable } from '../lib/inventory/inventory-of-deployment';
import { networkName, subnetName } from '../lib/openstack/resource-name';
import { DeploymentStack, type DeploymentStackProps } from './deployment-stack';
import { guestSettingsOfPool } from './guest-settings-of-pool';

/** What the customer runs: servers with their volumes, the way to them from the Internet, and storage. */
export class ServersStack extends DeploymentStack {
  constructor(scope: Construct, props: DeploymentStackProps) {
    super(scope, 'servers', props);
    const network = this.network();
    const pools = this.createPools(network);
    const link = this.createLink(network);
    const addresses = this.createAddresses(network, link);
    this.createLoadBalancers(network, pools, addresses);
    if (link !== undefined) this.createVpn(network, link);
    this.createShares(network);
    this.createStorage();
    this.createHostServices();
  }

  private network(): NetworkAttachment & { readonly subnetId: string } {
    const { id } = this.contract;
    const { ipv6Cidr } = this.deployment.document.network;
    return {
      networkId: this.lookup.networkId(networkName(id)),
      subnetId: this.lookup.subnetId(subnetName(id, 'ipv4')),
      ...(ipv6Cidr === undefined ? {} : { ipv6SubnetId: this.lookup.subnetId(subnetName(id, 'ipv6')) }),
    };
  }

  private createPools(main: NetworkAttachment): Record<string, ServerPool> {
    const { servers, storageTypes, backups } = this.deployment.document;
    const planOf = new Map(backups.flatMap(({ name, pools }) => pools.map((pool) => [pool, name])));
    const pools = new Construct(this, 'servers');
    return Object.fromEntries(
      servers.map(({ pool, ...spec }) => [
        pool,
        new ServerPool(pools, pool, {
          ...spec,
          storageTypes,
          networks: { main },
          settings: guestSettingsOfPool(this.deployment, pool),
          backupPlan: planOf.get(pool),
        }),
      ]),
    );
  }

  /** Without an address or a rate on the Internet there is no way to it. */
  private createLink({ subnetId, ipv6SubnetId }: NetworkAttachment & { readonly subnetId: string }): InternetLink | undefined {
    const { bandwidth, publicIps, vpns } = this.deployment.document;
    if (bandwidth.length + publicIps.length + vpns.length === 0) return undefined;
    return new InternetLink(this, 'internet', {
      bandwidth,
      subnets: { ipv4: subnetId, ...(ipv6SubnetId === undefined ? {} : { ipv6: ipv6SubnetId }) },
    });
  }

  /** Public addresses by name, but for those of the WAF and the bastion. */
  private createAddresses({ networkId, ipv6SubnetId }: NetworkAttachment, link: InternetLink | undefined): Map<string, PublicIps> {
    const { document } = this.deployment;
    const elsewhere = publicIpsOfServices(document);
    const scope = new Construct(this, 'public-ip');
    const ipv6From = ipv6SubnetId === undefined ? undefined : { networkId, subnetId: ipv6SubnetId };
    const byName = new Map<string, PublicIps>();
    for (const { line, family, names, reason } of document.publicIps) {
      const here = names.filter((name) => !elsewhere.has(name));
      if (here.length === 0) continue;
      const addresses = new PublicIps(scope, `${line}-${family}`, {
        line,
        family,
        names: here,
        reason,
        ipv6From,
        after: link?.interfaces ?? [],
      });
      for (const name of here) byName.set(name, addresses);
    }
    return byName;
  }

  private createLoadBalancers(
    main: { readonly subnetId: string },
    pools: Record<string, ServerPool>,
    addresses: Map<string, PublicIps>,
  ): void {
    const { loadBalancers, certificates, wafs, network } = this.deployment.document;
    const behindWaf = new Set(wafs.map(({ protects }) => protects));
    const kept = new Construct(this, 'certificate');
    const secrets = Object.fromEntries(certificates.map(({ name, ...spec }) => [name, new Certificate(kept, name, spec).secret]));
    const scope = new Construct(this, 'load-balancer');
    for (const { name, publicIp, allowedFrom, ...spec } of loadBalancers) {
      const from = publicIp === undefined ? undefined : addresses.get(publicIp);
      const portId = publicIp !== undefined && from?.family === 'ipv6' ? from.portId(publicIp) : undefined;
      const balancer = new LoadBalancer(scope, name, {
        ...spec,
        portId,
        pools,
        subnet: { id: main.subnetId, cidr: network.cidr },
        certificates: secrets,
        // Behind a WAF nothing else may come in: it would not be looked at. Without a public address nobody else is meant to.
        allowedFrom: behindWaf.has(name) ? [network.cidr] : (allowedFrom ?? (publicIp === undefined ? [network.cidr] : undefined)),
      });
      if (publicIp !== undefined && portId === undefined) from?.assign(publicIp, balancer.portId);
    }
  }

  private createVpn({ subnetId }: { readonly subnetId: string }, { routerId, interfaces }: InternetLink): void {
    const { vpns } = this.deployment.document;
    if (vpns.length === 0) return;
    const scope = new Construct(this, 'vpn');
    const gateway = new VpnGateway(scope, 'gateway', {
      routerId,
      subnetIds: [subnetId],
      lines: vpns.map(({ line }) => line),
      after: interfaces,
    });
    for (const { name, ...spec } of vpns) new VpnConnection(scope, name, { ...spec, gateway });
  }

  private createShares({ networkId, subnetId }: NetworkAttachment & { readonly subnetId: string }): void {
    const { shares, network } = this.deployment.document;
    const { type: shareType, ownServers = false } = this.platform.document.shares ?? {};
    const scope = new Construct(this, 'share');
    const lines = shares.map(({ line }) => line);
    const shareNetworkId =
      ownServers && shares.length > 0 ? new ShareNetwork(this, 'shares', { networkId, subnetId, lines }).id : undefined;
    for (const { name, ...spec } of shares) new Share(scope, name, { ...spec, cidr: network.cidr, shareType, shareNetworkId });
  }

  private createStorage(): void {
    const { objectStorage, backups } = this.deployment.document;
    const objects = new Construct(this, 'object-storage');
    for (const { name, ...spec } of objectStorage) new ObjectContainer(objects, name, spec);
    const plans = new Construct(this, 'backup');
    for (const { name, ...spec } of backups) new BackupPlan(plans, name, spec);
  }

  private createHostServices(): void {
    const scope = new Construct(this, 'host-service');
    for (const service of this.deployment.document.hostServices) {
      const { serversByPool, databasesByPool } = coverable(this.deployment, service.line);
      const byPool = { servers: Object.fromEntries(serversByPool), databases: Object.fromEntries(databasesByPool) };
      new HostService(scope, service.line, { ...service, ...byPool });
    }
  }
}
