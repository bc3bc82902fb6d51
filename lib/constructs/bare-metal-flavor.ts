import { ComputeFlavorAccessV2 } from '@cdktf/provider-openstack/lib/compute-flavor-access-v2';
import { ComputeFlavorV2 } from '@cdktf/provider-openstack/lib/compute-flavor-v2';
import { Construct } from 'constructs';
import { bareMetalSpecs } from '../openstack/extra-specs';
import { bareMetalFlavorName } from '../openstack/flavor-name';
import { mebibytes, wholeIn } from '../openstack/units';
import type { Quantity } from '../quantity/quantity';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';
import { above0, refuseProps } from './refuse-props';

export interface BareMetalFlavorProps {
  /** Id of the node type in the platform. */
  readonly nodeType: string;
  /** Ironic's custom resource class of the nodes. */
  readonly resourceClass: string;
  readonly cores: Quantity;
  readonly memory: Quantity;
  /**
   * Root partition in GiB. It has no effect on a whole-disk image; Nova refuses 0 for a server that boots from an image.
   * @default 100
   */
  readonly rootGib?: number;
  /** Project that may use the flavor; no other can. */
  readonly projectId: string;
  /** Contract lines that the nodes draw on. */
  readonly lines: readonly string[];
}

/** Whole nodes of a type: a private flavor that asks Placement for one node of the resource class and for nothing else. */
export class BareMetalFlavor extends Construct {
  readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    { nodeType, resourceClass, cores, memory, rootGib = 100, projectId, lines }: BareMetalFlavorProps,
  ) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [above0('cores', cores), above0('memory', memory), above0('rootGib', rootGib)]);
    this.name = claimName(this, 'flavor', bareMetalFlavorName(stack.contract.id, nodeType));
    const flavor = new ComputeFlavorV2(this, 'flavor', {
      name: this.name,
      vcpus: wholeIn(cores, 'core'),
      ram: mebibytes(memory),
      disk: rootGib,
      isPublic: false,
      extraSpecs: bareMetalSpecs(resourceClass),
    });
    new ComputeFlavorAccessV2(this, 'access', { flavorId: flavor.id, tenantId: projectId });
    stack.standsFor(this, lines);
  }
}
