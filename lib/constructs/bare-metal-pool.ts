import { ComputeInstanceV2 } from '@cdktf/provider-openstack/lib/compute-instance-v2';
import { Construct } from 'constructs';
import { bareMetalFlavorName } from '../openstack/flavor-name';
import { ContractStack } from './contract-stack';
import { imageFits } from './image-fits';
import { type Entry, KeyedResources, type Reference } from './keyed-resources';
import { atLeastOne, refuseProps } from './refuse-props';
import { ServerPorts } from './server-ports';
import { userData } from './user-data';

export interface BareMetalPoolProps {
  readonly names: readonly string[];
  /** What the user calls the list of names. */
  readonly listedAs: 'nodes' | 'servers';
  /** Id of the node type in the platform; its flavor is made by the entitlement. */
  readonly nodeType: string;
  readonly image: string;
  readonly lines: readonly string[];
  /** @default - no business system is named */
  readonly system?: string | undefined;
  /** @default - no node is renamed */
  readonly renamedFrom?: Readonly<Record<string, string>> | undefined;
}

/**
 * Whole machines of a type, with two network ports each: one on the bare-metal network, one on the fast network between nodes
 * where the platform has one. The nodes of a pool reach each other; nothing else reaches them.
 */
export abstract class BareMetalPool extends Construct {
  private readonly instances: KeyedResources<object, Entry>;

  constructor(scope: Construct, id: string, { names, listedAs, nodeType, image, lines, system, renamedFrom = {} }: BareMetalPoolProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { networks, id: platformId } = stack.platform.document;
    refuseProps(this, [
      atLeastOne(listedAs, 'name', names),
      imageFits(stack.platform, image, nodeType),
      {
        when: networks.bareMetal === undefined,
        message: `platform: expected a bare-metal network (networks.bareMetal), which '${platformId}' has not`,
      },
    ]);
    const bareMetal = networks.bareMetal ?? '';
    stack.standsFor(this, lines);
    const ports = new ServerPorts(this, 'port', {
      servers: names,
      lines,
      networks: {
        main: { networkId: stack.lookup.networkId(bareMetal) },
        fabric: { networkId: stack.lookup.networkId(networks.interconnect ?? bareMetal) },
      },
      amongThemselves: 'open',
      system,
      renamedFrom,
    });
    this.instances = new KeyedResources(this, 'node', {
      type: ComputeInstanceV2,
      entries: Object.fromEntries(names.map((name) => [name, {}])),
      renamedFrom,
      config: ({ key }) => ({
        name: key,
        imageName: stack.platform.image(image).name,
        flavorName: bareMetalFlavorName(stack.contract.id, nodeType),
        network: ports.networkBlocks,
        metadata: stack.metadata(lines, system),
        userData: userData(key),
        // A changed image name would rebuild running nodes in place and lose what is on their disks.
        lifecycle: { ignoreChanges: ['user_data', 'image_name'] },
      }),
    });
  }

  /** One machine, to refer to from other resources of the stack. */
  server(name: string): Reference {
    return this.instances.one(name);
  }
}
