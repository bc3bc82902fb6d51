import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { NetworkingFloatingipAssociateV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-associate-v2';
import { NetworkingFloatingipV2 } from '@cdktf/provider-openstack/lib/networking-floatingip-v2';
import { Construct } from 'constructs';
import type { RemoteAccessSpec } from '../deployment/deployment-schema';
import { remoteAccessItems } from '../inventory/items/network-items';
import { type FlavorContent, flavorName } from '../openstack/flavor-name';
import { ContractStack } from './contract-stack';
import { imageFits } from './image-fits';
import { KeyedResources } from './keyed-resources';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';
import { type NetworkAttachment, ServerPorts } from './server-ports';
import { userData } from './user-data';

/** Size of the bastion; its disk is local, for sessions are recorded elsewhere. */
export const BASTION_SERVER: Omit<FlavorContent, 'hostType'> = { vcpus: 2, memoryGib: 4, diskGib: 40 };

export interface RemoteAccessProps extends Omit<RemoteAccessSpec, 'publicIp' | 'keys'> {
  readonly network: NetworkAttachment;
  /**
   * Port of the bastion.
   * @default 22
   */
  readonly port?: number;
}

/**
 * Remote access through a bastion with one account for each unit of the line. The accounts are metadata that the bastion reads
 * at run time: adding one changes no server. The bastion and its address are the supplier's.
 */
export class RemoteAccess extends Construct {
  constructor(scope: Construct, id: string, props: RemoteAccessProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { line, hostType, image, allowedFrom, accounts, network, port = 22 } = props;
    const open = allowedFrom.filter((cidr) => cidr.endsWith('/0'));
    refuseProps(this, [
      { when: accounts.length === 0, message: 'expected at least one account, received none' },
      { when: open.length > 0, message: `expected networks that may connect, received '${open.join("', '")}', which is everyone` },
      imageFits(stack.platform, image, hostType),
    ]);
    stack.contribute(this, remoteAccessItems({ line, accounts }, originsOf(this)), [line]);
    const ports = new ServerPorts(this, 'port', {
      servers: ['bastion'],
      lines: [line],
      networks: { main: network },
      ingress: allowedFrom.map((from) => ({ protocol: 'tcp', port, from, reason: 'remote access' })),
    });
    const listed = accounts.map((account) => [`pactform:account:${account}`, line] as const);
    new KeyedResources(this, 'server', {
      type: ComputeInstanceV2,
      entries: { bastion: {} },
      config: ({ key }) => ({
        name: `${stack.contract.id}-${key}`,
        imageName: stack.platform.image(image).name,
        flavorName: flavorName(stack.contract.id, { ...BASTION_SERVER, hostType }),
        network: ports.networkBlocks,
        metadata: { ...stack.metadata([line]), ...Object.fromEntries(listed) },
        userData: userData(key),
        lifecycle: { ignoreChanges: ['user_data'] },
      }),
    });
    const address = new NetworkingFloatingipV2(this, 'address', {
      pool: stack.platform.document.networks.external,
      description: 'bastion',
      tags: stack.tags([line]),
    });
    new NetworkingFloatingipAssociateV2(this, 'assignment', { floatingIp: address.address, portId: ports.port('bastion').id });
  }
}
