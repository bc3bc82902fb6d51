import { Construct } from 'constructs';
import type { Inventory } from '../inventory/inventory';
import type { At } from '../inventory/value';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';

export interface FactsOnlyProps {
  /** What is asked for, given the origin of a property. */
  readonly items: (at: At) => Partial<Inventory>;
}

/**
 * What a contract asks for and OpenStack has no resource for, such as a security service that covers servers or a certificate
 * that is made outside Terraform: it counts, and nothing is created.
 */
export class FactsOnly extends Construct {
  constructor(scope: Construct, id: string, { items }: FactsOnlyProps) {
    super(scope, id);
    ContractStack.of(this).contribute(this, items(originsOf(this)), []);
  }
}
