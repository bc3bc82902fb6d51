import { readFileSync } from 'node:fs';
import { problemsIn } from './problems-with';

const problems = (...replacements: readonly (readonly [string, string])[]) => problemsIn('smart-water-2026', ...replacements);
const runner = 'backupRunner: { hostType: x86-compute, image: debian-x86 }';

test('a plan draws at least what the volumes of its pools hold, boot disks included', () => {
  expect(problems(['size: 52000 GB', 'size: 52 TB'])).toEqual([]);
  expect(problems(['size: 52000 GB', 'size: 51999 GB'])).toEqual([
    '175:64: backups[0].size: expected at least 52000 GB, the size of all volumes of its pools, received "51999 GB"',
  ]);
  expect(problems(['pools: [flood-db]', 'pools: [flood-db, flood-app]'])).toEqual([
    expect.stringContaining('backups[0].size: expected at least 60000 GB, the size of all volumes of its pools'),
  ]);
});

test('physical servers have no volumes to back up', () => {
  expect(problems(['pools: [base-data]', 'pools: [base-data, flood-metal]'])).toEqual([
    '176:57: backups[1].pools[1]: expected a pool with volumes, which are what is backed up; physical servers have none, received "flood-metal"',
  ]);
});

test('a pool is of one plan', () => {
  expect(problems(['pools: [base-data], size: 31000 GB', 'pools: [base-data, flood-db], size: 83000 GB'])).toEqual([
    expect.stringContaining('backups[1].pools[1]: expected a pool that no other plan backs up; backups[0].pools[0] is the same'),
  ]);
});

test.each([
  ['every: 1 day, keep: 30 days', 'every: 30 days, keep: 30 days', undefined],
  [
    'every: 1 day, keep: 30 days',
    'every: 31 days, keep: 30 days',
    "keep: expected 'keep' of at least 31 days, after which the next backup is there",
  ],
  ['every: 1 day, keep: 30 days', 'every: 1.5 hours, keep: 30 days', "every: expected whole hours in 'every', received 1.5 hours"],
  [
    'every: 1 day, keep: 30 days',
    'every: 1 day, keep: 30 days, fullEvery: 2.5 days',
    "fullEvery: expected whole days in 'fullEvery', received 2.5 days",
  ],
])('%s as %s', (before, after, problem) => {
  expect(problems([before, after])).toEqual(problem === undefined ? [] : [expect.stringContaining(`backups[0].${problem}`)]);
});

test('operators have public keys', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0000000000000000000000000000000000000000000';
  expect(problems([runner, runner.replace(' }', `, operators: { night-shift: ${key} } }`)])).toEqual([]);
  expect(problems([runner, runner.replace(' }', ', operators: { night-shift: nobody } }')])).toEqual([
    expect.stringContaining('backupRunner.operators.night-shift: expected an SSH public key without its comment'),
  ]);
});

test('a runner has backups to run', () => {
  expect(problems([/backups:\n.*\n.*\n/.exec(deployment())?.[0] ?? '', ''])).toEqual([
    expect.stringContaining('backupRunner: expected backups beside the backupRunner, which has nothing to run'),
  ]);
});

function deployment(): string {
  return readFileSync('contracts/smart-water-2026/deployment.yaml', 'utf8');
}
