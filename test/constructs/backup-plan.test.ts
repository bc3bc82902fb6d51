import { BackupPlan } from '../../lib/constructs/backup-plan';
import { quantity, stackOf, synthesized } from './stack-of';

test('a backup plan counts and makes nothing', () => {
  const stack = stackOf();
  new BackupPlan(stack, 'nightly', {
    line: 'backup',
    pools: ['web'],
    size: quantity(500, 'GB'),
    every: quantity(1, 'day'),
    fullEvery: quantity(7, 'day'),
    keep: quantity(30, 'day'),
  });
  expect(synthesized(stack).resource).toEqual({});
  expect(stack.inventory.services.map(({ name, draws }) => [name, draws[0]?.line])).toEqual([['nightly', 'backup']]);
});
