import { Construct } from 'constructs';
import { BareMetalFlavor } from '../lib/constructs/bare-metal-flavor';
import { ContractNetwork } from '../lib/constructs/contract-network';
import { ContractProject } from '../lib/constructs/contract-project';
import { HostAggregate } from '../lib/constructs/host-aggregate';
import { LoadBalancerFlavor } from '../lib/constructs/load-balancer-flavor';
import { ProjectMember } from '../lib/constructs/project-member';
import { RateLimit } from '../lib/constructs/rate-limit';
import { ServerFlavor } from '../lib/constructs/server-flavor';
import { StorageTier } from '../lib/constructs/storage-tier';
import { minimumClock } from '../lib/contract/minimum-clock';
import { collectorServers } from '../lib/deployment/collector-servers';
import { type FlavorContent, flavorName } from '../lib/openstack/flavor-name';
import { AMPHORA } from '../lib/openstack/load-balancer-provider';
import { LINK_LIMIT, wafLimitName } from '../lib/openstack/rate-limit-name';
import { serverFlavorContent } from '../lib/openstack/server-flavor-content';
import { BACKUP_SERVER, BASTION_SERVER, COLLECTOR_SERVER, WAF_SERVER } from '../lib/openstack/service-server';
import { Quantity } from '../lib/quantity/quantity';
import { DeploymentStack, type DeploymentStackProps } from './deployment-stack';
import { metalQuota, serversQuota, servicesQuota } from './project-quotas';

/** What the cloud administrator grants for a contract: projects with quotas, sizes, storage tiers, rates and the network. */
export class EntitlementStack extends DeploymentStack {
  private readonly projects: Readonly<Record<'servers' | 'metal' | 'services', ContractProject>>;

  constructor(scope: Construct, props: DeploymentStackProps) {
    super(scope, 'entitlement', props);
    const { document } = this.deployment;
    const { number } = this.contract.document;
    const grant = (kind: 'servers' | 'metal' | 'services', what: string, quota: ReturnType<typeof serversQuota>) =>
      new ContractProject(this, kind, { kind, description: `${number}: ${what}`, quota });
    this.projects = {
      servers: grant('servers', "the customer's servers", serversQuota(this.deployment)),
      metal: grant('metal', 'GPU nodes and physical servers', metalQuota(this.deployment)),
      services: grant('services', "the supplier's servers that realise services", servicesQuota(this.deployment)),
    };
    this.contribute(this, { useTolerance: new Set(document.useTolerance) }, []);
    new ContractNetwork(this, 'network', {
      ...document.network,
      projectId: this.projects.servers.id,
      sharedWith: { services: this.projects.services.id },
    });
    this.grantRoles();
    this.grantStorage();
    this.grantHosts();
    this.grantFlavors();
    this.grantMetalFlavors();
    this.grantRates();
    const balancers = [...document.loadBalancers, ...collectorServers(document)].map(({ line }) => line);
    if (balancers.length > 0 && (this.platform.document.loadBalancer?.provider ?? AMPHORA) === AMPHORA)
      new LoadBalancerFlavor(this, 'load-balancers', { lines: balancers });
  }

  /** What each project works with; who deploys a stack needs all roles of its project. */
  private grantRoles(): void {
    const { users, objectStorage } = this.deployment.document;
    const { member, loadBalancer, keyManager, objectStorage: objects } = this.platform.document.roles;
    const balancing = { member, 'load-balancer': loadBalancer, 'key-manager': keyManager };
    const keepsObjects = objects !== undefined && objectStorage.length > 0;
    const roles = {
      servers: { ...balancing, ...(keepsObjects ? { 'object-storage': objects } : {}) },
      metal: { member },
      services: balancing,
    };
    for (const kind of ['servers', 'metal', 'services'] as const) {
      const { id: projectId } = this.projects[kind];
      const members = new Construct(this.projects[kind], 'member');
      for (const { name, domain } of users.filter(({ projects }) => projects.includes(kind)))
        new ProjectMember(members, name, { user: name, domain, projectId, roles: roles[kind] });
    }
  }

  private grantStorage(): void {
    const tiers = new Construct(this, 'storage');
    for (const { id, ...type } of this.deployment.document.storageTypes)
      new StorageTier(tiers, id, { ...type, projectId: this.projects.servers.id });
  }

  /** Flavors of the customer and of the services are bound to the same hosts. */
  private grantHosts(): void {
    const { servers, wafs, remoteAccess, backupRunner } = this.deployment.document;
    const used = new Map<string, string[]>();
    const note = (hostType: string, ...lines: string[]) => used.set(hostType, [...(used.get(hostType) ?? []), ...lines]);
    for (const { hostType, lines } of servers) note(hostType, lines.cpu, lines.memory);
    for (const { hostType } of wafs) note(hostType);
    if (remoteAccess !== undefined) note(remoteAccess.hostType);
    for (const { server } of collectorServers(this.deployment.document)) note(server.hostType);
    if (backupRunner !== undefined) note(backupRunner.hostType);
    const hosts = new Construct(this, 'hosts');
    for (const [hostType, lines] of used) new HostAggregate(hosts, hostType, { hostType, lines });
  }

  private grantFlavors(): void {
    const { servers, wafs, remoteAccess, backups, backupRunner } = this.deployment.document;
    const flavors = new Construct(this, 'flavor');
    const made = new Set<string>();
    const grant = (project: ContractProject, content: FlavorContent, lines: readonly string[], floor?: Quantity) => {
      const name = flavorName(this.contract.id, content);
      if (made.has(name)) return;
      made.add(name);
      new ServerFlavor(flavors, name.slice(this.contract.id.length + 1), { ...content, projectId: project.id, lines, minimumClock: floor });
    };
    for (const pool of servers) {
      const { architecture } = this.platform.hostType(pool.hostType);
      const lines = Object.values(pool.lines).filter((line) => line !== undefined);
      grant(this.projects.servers, serverFlavorContent(pool), lines, minimumClock(this.contract, pool.lines.cpu, architecture)?.atLeast);
    }
    for (const { hostType, line } of wafs) grant(this.projects.services, { ...WAF_SERVER, hostType }, [line]);
    if (remoteAccess !== undefined)
      grant(this.projects.services, { ...BASTION_SERVER, hostType: remoteAccess.hostType }, [remoteAccess.line]);
    for (const { line, server } of collectorServers(this.deployment.document))
      grant(this.projects.services, { ...COLLECTOR_SERVER, hostType: server.hostType }, [line]);
    if (backupRunner !== undefined)
      grant(
        this.projects.services,
        { ...BACKUP_SERVER, hostType: backupRunner.hostType },
        backups.map(({ line }) => line),
      );
  }

  private grantMetalFlavors(): void {
    const { gpuNodes, physicalServers } = this.deployment.document;
    const projectId = this.projects.metal.id;
    const flavors = new Construct(this, 'metal-flavor');
    for (const nodeType of new Set(gpuNodes.map(({ type }) => type))) {
      const { resourceClass, cpuCores, memory } = this.platform.gpuNodeType(nodeType);
      const lines = gpuNodes.filter(({ type }) => type === nodeType).flatMap((pool) => Object.values(pool.lines));
      new BareMetalFlavor(flavors, nodeType, { nodeType, resourceClass, cores: cpuCores.value, memory: memory.value, projectId, lines });
    }
    for (const nodeType of new Set(physicalServers.map(({ type }) => type))) {
      const { resourceClass, sockets, coresPerSocket, memory } = this.platform.physicalServerType(nodeType);
      const cores = Quantity.of(sockets.value.times(coresPerSocket.value.in('core')), 'core');
      const lines = physicalServers.filter(({ type }) => type === nodeType).map((pool) => pool.lines.server);
      new BareMetalFlavor(flavors, nodeType, { nodeType, resourceClass, cores, memory: memory.value, projectId, lines });
    }
  }

  private grantRates(): void {
    const { bandwidth, wafs } = this.deployment.document;
    const rates = new Construct(this, 'rate');
    const [first, ...others] = bandwidth.map(({ rate }) => rate);
    if (first !== undefined) {
      const rate = others.reduce((total, each) => total.plus(each), first);
      new RateLimit(rates, LINK_LIMIT, { rate, projectId: this.projects.servers.id, lines: bandwidth.map(({ line }) => line) });
    }
    for (const name of new Set(wafs.map(({ throughput }) => wafLimitName(throughput)))) {
      const sets = wafs.filter(({ throughput }) => wafLimitName(throughput) === name);
      const [set] = sets;
      if (set !== undefined)
        new RateLimit(rates, name, { rate: set.throughput, projectId: this.projects.services.id, lines: sets.map(({ line }) => line) });
    }
  }
}
