import { Construct } from 'constructs';
import { LogCollector } from '../lib/constructs/log-collector';
import { PublicIps } from '../lib/constructs/public-ips';
import { RemoteAccess } from '../lib/constructs/remote-access';
import type { NetworkAttachment } from '../lib/constructs/server-ports';
import { WafEntry } from '../lib/constructs/waf-entry';
import { WafSet } from '../lib/constructs/waf-set';
import type { RemoteAccessSpec } from '../lib/deployment/deployment-schema';
import { networkName, subnetName } from '../lib/openstack/resource-name';
import { collectorServers } from './collector-servers';
import { DeploymentStack, type DeploymentStackProps } from './deployment-stack';
import { collectorOfServices } from './guest-settings-of-pool';
import { publicIpsOfServices } from './public-ips-of-services';

/** The supplier's own servers that realise a service: WAF sets, the bastion and log collectors. They draw on no line of servers. */
export class ServicesStack extends DeploymentStack {
  constructor(scope: Construct, props: DeploymentStackProps) {
    super(scope, 'services', props);
    const { wafs, remoteAccess } = this.deployment.document;
    const addresses = this.createAddresses();
    if (wafs.length > 0) this.createWafs(addresses);
    if (remoteAccess !== undefined) this.createRemoteAccess(remoteAccess, addresses);
    this.createCollectors();
  }

  private createRemoteAccess({ publicIp, ...spec }: RemoteAccessSpec, addresses: ReadonlyMap<string, PublicIps>): void {
    const from = addresses.get(publicIp);
    const address = from === undefined ? undefined : { from, name: publicIp };
    new RemoteAccess(this, 'remote-access', {
      ...spec,
      address,
      network: this.network(),
      collector: collectorOfServices(this.deployment.document),
    });
  }

  private createCollectors(): void {
    const scope = new Construct(this, 'logs');
    const { cidr } = this.deployment.document.network;
    for (const { line, retention, address, server } of collectorServers(this.deployment.document))
      new LogCollector(scope, `${line}-collector`, { ...server, line, retention, address, cidr, network: this.network() });
  }

  private network(): NetworkAttachment & { readonly subnetId: string } {
    const { id } = this.contract;
    return { networkId: this.lookup.networkId(networkName(id)), subnetId: this.lookup.subnetId(subnetName(id, 'ipv4')) };
  }

  /** What IPv6 addresses are taken from; servers of this stack have none themselves. */
  private ipv6Source() {
    const { id } = this.contract;
    if (this.deployment.document.network.ipv6Cidr === undefined) return undefined;
    return { networkId: this.lookup.networkId(networkName(id)), subnetId: this.lookup.subnetId(subnetName(id, 'ipv6')) };
  }

  private createWafs(addresses: ReadonlyMap<string, PublicIps>): void {
    const {
      wafs,
      loadBalancers,
      network: { cidr },
    } = this.deployment.document;
    const network = this.network();
    const scope = new Construct(this, 'waf');
    const sets = new Map(wafs.map(({ name, ...spec }) => [name, new WafSet(scope, name, { ...spec, network })]));
    const entries = new Construct(this, 'entry');
    for (const { name, listeners, publicIp, allowedFrom } of loadBalancers) {
      const protecting = wafs.filter(({ protects }) => protects === name);
      if (protecting.length === 0) continue;
      const from = publicIp === undefined ? undefined : addresses.get(publicIp);
      const portId = publicIp !== undefined && from?.family === 'ipv6' ? from.portId(publicIp) : undefined;
      const entry = new WafEntry(entries, name, {
        portId,
        allowedFrom: allowedFrom ?? (publicIp === undefined ? [cidr] : undefined),
        sets: Object.fromEntries(
          protecting
            .flatMap((waf) => [[waf.name, sets.get(waf.name)] as const])
            .filter((each): each is [string, WafSet] => each[1] !== undefined),
        ),
        ports: Object.fromEntries(listeners.map((listener) => [listener.name, listener.port])),
        subnet: { id: network.subnetId, cidr },
        lines: protecting.map(({ line }) => line),
      });
      if (publicIp !== undefined && portId === undefined) from?.assign(publicIp, entry.portId);
    }
  }

  /** Public addresses of the services by name. */
  private createAddresses(): ReadonlyMap<string, PublicIps> {
    const { document } = this.deployment;
    const here = publicIpsOfServices(document);
    const scope = new Construct(this, 'public-ip');
    const byName = new Map<string, PublicIps>();
    for (const { line, family, names } of document.publicIps) {
      const ours = names.filter((name) => here.has(name));
      if (ours.length === 0) continue;
      const addresses = new PublicIps(scope, `${line}-${family}`, { line, family, names: ours, ipv6From: this.ipv6Source() });
      for (const name of ours) byName.set(name, addresses);
    }
    return byName;
  }
}
