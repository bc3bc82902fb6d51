import { Construct } from 'constructs';
import type { DeploymentDocument } from '../deployment/deployment-schema';
import { sizedServiceItems } from '../inventory/items/network-items';
import { ContractStack } from './contract-stack';
import { originsOf } from './origins-of';

export type BackupPlanProps = Omit<DeploymentDocument['backups'][number], 'name' | 'fullEvery'>;

/** Backups of pools, as much as the line protects. The provider has no resource for a backup or its schedule: it counts, and nothing is created. */
export class BackupPlan extends Construct {
  constructor(scope: Construct, id: string, { line, size }: BackupPlanProps) {
    super(scope, id);
    ContractStack.of(this).contribute(this, sizedServiceItems({ name: id, line, size }, originsOf(this)), [line]);
  }
}
