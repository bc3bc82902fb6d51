import { ComputeFlavorAccessV2 } from '@cdktf/provider-openstack/lib/compute-flavor-access-v2';
import { ComputeFlavorV2 } from '@cdktf/provider-openstack/lib/compute-flavor-v2';
import { Construct } from 'constructs';
import { hostTypeSpecs, passthroughSpecs } from '../openstack/extra-specs';
import { type FlavorContent, flavorName } from '../openstack/flavor-name';
import type { Quantity } from '../quantity/quantity';
import { claimName } from './claim-name';
import { ContractStack } from './contract-stack';
import { above0, refuseProps } from './refuse-props';

export interface ServerFlavorProps extends FlavorContent {
  /** Project that may use the flavor; no other can. */
  readonly projectId: string;
  /** Contract lines that servers of the flavor draw on. */
  readonly lines: readonly string[];
  /**
   * The contract's floor of the clock; the scheduler then refuses slower hosts.
   * @default - any host of the type
   */
  readonly minimumClock?: Quantity | undefined;
}

/** A size of servers on one host type: a private flavor, bound to the hosts of the type. */
export class ServerFlavor extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, props: ServerFlavorProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const { hostType, vcpus, memoryGib, diskGib, gpu, projectId, lines, minimumClock } = props;
    refuseProps(this, [
      above0('vcpus', vcpus),
      above0('memoryGib', memoryGib),
      { when: !(diskGib >= 0), message: `diskGib: expected 0 or more, received ${diskGib}` },
      above0('gpu.cards', gpu?.cards),
    ]);
    this.name = claimName(this, 'flavor', flavorName(stack.contract.id, props));
    const flavor = new ComputeFlavorV2(this, 'flavor', {
      name: this.name,
      vcpus,
      ram: memoryGib * 1024,
      disk: diskGib,
      isPublic: false,
      extraSpecs: {
        ...hostTypeSpecs(hostType, minimumClock),
        ...(gpu === undefined ? {} : passthroughSpecs(stack.platform.gpuCardType(gpu.type).pciAlias, gpu.cards)),
      },
    });
    new ComputeFlavorAccessV2(this, 'access', { flavorId: flavor.id, tenantId: projectId });
    stack.standsFor(this, lines);
  }
}
