import type { Construct } from 'constructs';
import type { PhysicalServerPoolSpec } from '../deployment/deployment-schema';
import { lineOfLicence } from '../inventory/items/licence-items';
import { physicalServerPoolItems } from '../inventory/items/physical-server-pool-items';
import { BareMetalPool } from './bare-metal-pool';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';

export interface PhysicalServerPoolProps extends Omit<PhysicalServerPoolSpec, 'pool' | 'system' | 'licence' | 'extra'> {
  /** @default - no business system is named */
  readonly system?: string | undefined;
  /** @default - no licence: a free system; `customer` for a licence that the customer has */
  readonly licence?: string | undefined;
  /**
   * What each server has beyond its type; built in by hand, so no resource stands for it.
   * @default - nothing
   */
  readonly extra?: PhysicalServerPoolSpec['extra'];
  /**
   * Servers that replace others under a new name, new to old.
   * @default - no server is renamed
   */
  readonly renamedFrom?: Readonly<Record<string, string>> | undefined;
}

/** Rented physical servers of one type. */
export class PhysicalServerPool extends BareMetalPool {
  constructor(scope: Construct, id: string, props: PhysicalServerPoolProps) {
    const { servers, type, image, lines, system, renamedFrom, licence } = props;
    const drawn = [lines.server, lines.memory, lines.disks, lineOfLicence(licence)].filter((line) => line !== undefined);
    super(scope, id, { names: servers, listedAs: 'servers', nodeType: type, image, lines: drawn, system, renamedFrom });
    const stack = ContractStack.of(this);
    const parts = [
      ['lines.server', lines.server, 'physical-server'],
      ['lines.memory', lines.memory, 'physical-server-memory'],
      ['lines.disks', lines.disks, 'physical-server-disk'],
      ['licence', lineOfLicence(licence), 'operating-system'],
    ] as const;
    refuseProps(
      this,
      parts.flatMap(([property, line, kind]) => (line === undefined ? [] : [drawsOnLine(stack, property, line, kind)])),
    );
    stack.contribute(this, physicalServerPoolItems({ ...props, pool: id }, stack.platform, originsOf(this)), drawn);
  }
}
