import { Construct } from 'constructs';
import { BackupRunner } from '../lib/constructs/backup-runner';
import { LogCollector } from '../lib/constructs/log-collector';
import { PublicIps } from '../lib/constructs/public-ips';
import { RemoteAccess } from '../lib/constructs/remote-access';
import type { NetworkAttachment } from '../lib/constructs/server-ports';
import { WafEntry } from '../lib/constructs/waf-entry';
import { WafSet } from '../lib/constructs/waf-set';
import { collectorServers } from '../lib/deployment/collector-servers';
import type { BackupRunnerSpec, RemoteAccessSpec } from '../lib/deployment/deployment-schema';
import { publicIpsOfServices } from '../lib/deployment/public-ips-of-services';
import { networkName, subnetName } from '../lib/openstack/resource-name';
import { DeploymentStack, type DeploymentStackProps } from './deployment-stack';
import { collectorOfServices } from './guest-settings-of-pool';

/** The supplier's own servers that realise a service: WAF sets, the bastion, log collectors and the backup runner. They draw on no line of servers. */
export class ServicesStack extends DeploymentStack {
  constructor(scope: Construct, props: DeploymentStackProps) {
    super(scope, 'services', props);
    const { wafs, remoteAccess, backupRunner } = this.deployment.document;
    const addresses = this.createAddresses();
    if (wafs.length > 0) this.createWafs(addresses);
    if (remoteAccess !== undefined) this.createRemoteAccess(remoteAccess, addresses);
    this.createCollectors();
    if (backupRunner !== undefined) this.createBackupRunner(backupRunner);
  }

  private createBackupRunner({ operators, ...spec }: BackupRunnerSpec): void {
    const { backups, network } = this.deployment.document;
    new BackupRunner(this, 'backup', {
      ...spec,
      plans: Object.fromEntries(backups.map(({ name, ...plan }) => [name, plan])),
      network: this.network(),
      collector: collectorOfServices(this.deployment.document),
      ...(Object.keys(operators).length === 0 ? {} : { operators: { keys: operators, from: network.cidr } }),
    });
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
      new LogCollector(scope, `${line.toLowerCase().replaceAll('.', '-')}-collector`, {
        ...server,
        line,
        retention,
        address,
        cidr,
        network: this.network(),
      });
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
    const { wafs, loadBalancers, certificates, network } = this.deployment.document;
    const { cidr } = network;
    const attachment = this.network();
    const shared = { network: attachment, entryNetwork: cidr, collector: collectorOfServices(this.deployment.document) };
    const scope = new Construct(this, 'waf');
    const entries = new Construct(this, 'entry');
    for (const { name, listeners, address, publicIp, allowedFrom } of loadBalancers) {
      const protecting = wafs.filter(({ protects }) => protects === name);
      if (protecting.length === 0) continue;
      const from = publicIp === undefined ? undefined : addresses.get(publicIp);
      const portId = publicIp !== undefined && from?.family === 'ipv6' ? from.portId(publicIp) : undefined;
      const upstream = (protocol: string, port: number) => `${protocol.toLowerCase()}://${address}:${port}`;
      const routes = address === undefined ? [] : listeners.map(({ protocol, port }) => ({ port, upstream: upstream(protocol, port) }));
      const sets = protecting.map(({ name: set, ...spec }) => [set, new WafSet(scope, set, { ...spec, ...shared, routes })] as const);
      const entry = new WafEntry(entries, name, {
        portId,
        sets: Object.fromEntries(sets),
        listeners,
        certificates: Object.fromEntries(certificates.map((certificate) => [certificate.name, certificate.secret])),
        subnet: { id: attachment.subnetId, cidr },
        lines: protecting.map(({ line }) => line),
        // the protected load balancer sees the WAF alone
        allowedFrom: allowedFrom ?? (publicIp === undefined ? [cidr] : undefined),
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
    for (const { line, family, names, reason } of document.publicIps) {
      const ours = names.filter((name) => here.has(name));
      if (ours.length === 0) continue;
      const addresses = new PublicIps(scope, `${line}-${family}`, { line, family, names: ours, reason, ipv6From: this.ipv6Source() });
      for (const name of ours) byName.set(name, addresses);
    }
    return byName;
  }
}
