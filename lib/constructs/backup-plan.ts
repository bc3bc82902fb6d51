import { Construct } from 'constructs';
import { unfitTimes } from '../deployment/backup-schedule';
import type { BackupSpec } from '../deployment/deployment-schema';
import { sizedServiceItems } from '../inventory/items/network-items';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { above0, atLeastOne, refuseProps } from './refuse-props';

export type BackupPlanProps = Omit<BackupSpec, 'name'>;

/**
 * Backups of pools, as much as the line protects. The provider has no resource for a backup or its schedule: this counts and makes
 * nothing. The volumes of the pools name the plan (`backupPlan` of a `ServerPool`), and a `BackupRunner` makes the backups.
 */
export class BackupPlan extends Construct {
  constructor(scope: Construct, id: string, { line, size, pools, ...times }: BackupPlanProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    refuseProps(this, [
      atLeastOne('pools', 'pool', pools),
      drawsOnLine(stack, 'line', line, 'backup'),
      above0('size', size),
      ...unfitTimes(times).map(({ part, message }) => ({ when: true, message: `${part}: ${message}` })),
    ]);
    stack.contribute(this, sizedServiceItems({ name: id, line, size }, originsOf(this)), [line]);
  }
}
