import { BlockstorageVolumeV3 } from '@cdktf/provider-openstack/lib/blockstorage-volume-v3';
import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { ComputeVolumeAttachV2 } from '@cdktf/provider-openstack/lib/compute-volume-attach-v2';
import { Construct } from 'constructs';
import { ipv4Address, ipv4Cidr } from '../deployment/address-fields';
import type { HostServiceSpec } from '../deployment/deployment-schema';
import { flavorName } from '../openstack/flavor-name';
import { collectorSettings, retentionDays } from '../openstack/guest-settings';
import { resourceName } from '../openstack/resource-name';
import { COLLECTOR_SERVER } from '../openstack/service-server';
import { gibibytes } from '../openstack/units';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { imageFits } from './image-fits';
import { KeyedResources } from './keyed-resources';
import { LoadBalancerListener } from './load-balancer-listener';
import { newLoadBalancer } from './new-load-balancer';
import { above0, fits, refuseProps } from './refuse-props';
import { type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

const PACKAGES = ['e2fsprogs', 'openssl', 'rsyslog', 'rsyslog-gnutls'];
/** Syslog over TLS (RFC 5425). */
const PORT = 6514;
/** A server may be silent for long; what it sends into a connection that is closed already would be lost. */
const IDLE_MINUTES = 24 * 60;

type Server = NonNullable<NonNullable<HostServiceSpec['collector']>['server']>;

export interface LogCollectorProps extends Server {
  /** The log audit line that the logs are kept for. */
  readonly line: string;
  /** How long logs are kept. */
  readonly retention: NonNullable<HostServiceSpec['retention']>;
  /** The fixed address that servers send to. */
  readonly address: string;
  readonly network: NetworkAttachment & { readonly subnetId: string };
  /** The network of the servers: nobody else sends. */
  readonly cidr: string;
}

/**
 * Keeps the logs of a deployment's servers: one server with a volume, behind a load balancer that holds its address, so that the
 * server can be replaced. While it is away the servers keep what they have to send. The supplier's own.
 */
export class LogCollector extends Construct {
  constructor(scope: Construct, id: string, props: LogCollectorProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, retention, address, network, cidr, hostType, image, size } = props;
    refuseProps(this, [
      drawsOnLine(stack, 'line', line, 'log-audit'),
      above0('size', size),
      fits('address', ipv4Address, address),
      fits('cidr', ipv4Cidr, cidr),
      { when: cidr.endsWith('/0'), message: `cidr: expected the network of the servers, received '${cidr}', which is everyone` },
      imageFits(stack.platform, image, hostType),
    ]);
    stack.standsFor(this, [line]);
    const tags = stack.tags([line]);
    const name = resourceName(stack.contract.id, id);
    const ports = new ServerPorts(this, 'port', {
      servers: [id],
      lines: [line],
      networks: { main: network },
      ingress: [{ protocol: 'tcp', port: PORT, from: cidr, reason: 'logs of the servers' }],
    });
    const volume = new BlockstorageVolumeV3(this, 'volume', {
      name: `${name}-logs`,
      size: gibibytes(size),
      enableOnlineResize: true,
      metadata: stack.metadata([line]),
    });
    const servers = new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: { [id]: {} },
      config: ({ key }) => ({
        name,
        imageName: stack.platform.image(image).name,
        flavorName: flavorName(stack.contract.id, { ...COLLECTOR_SERVER, hostType }),
        network: ports.networkBlocks,
        metadata: { ...stack.metadata([line]), ...collectorSettings(retentionDays(retention), volume.id) },
        userData: userData(key, { program: 'collector', packages: PACKAGES }),
        // A changed image name would rebuild a running server in place and lose what is on its disk.
        lifecycle: { ignoreChanges: ['user_data', 'image_name'] },
      }),
    });
    new ComputeVolumeAttachV2(this, 'attachment', { instanceId: servers.one(id).id, volumeId: volume.id });
    const balancer = newLoadBalancer(this, { name, at: { subnetId: network.subnetId, address }, tags });
    new LoadBalancerListener(this, 'syslog', {
      loadBalancerId: balancer.id,
      subnetId: network.subnetId,
      protocol: 'TCP',
      port: PORT,
      algorithm: 'least-connections',
      allowedFrom: [cidr],
      idleMinutes: IDLE_MINUTES,
      backends: { collector: { servers: servers.keys, sameAddress: ports.sameAddress, admit: (ingress) => ports.admit(ingress) } },
      backendPort: PORT,
      tags,
    });
  }
}
