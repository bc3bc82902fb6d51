import { type BackupTimes, backupSchedule, copiesKept, unfitTimes } from '../../lib/deployment/backup-schedule';
import { Quantity } from '../../lib/quantity/quantity';
import type { Unit } from '../../lib/quantity/unit';

type Time = readonly [number, Unit];
const times = (every: Time, fullEvery: Time, keep: Time): BackupTimes => ({
  every: Quantity.of(...every),
  fullEvery: Quantity.of(...fullEvery),
  keep: Quantity.of(...keep),
});

test('a month is 31 days and a day 24 hours', () => {
  expect(backupSchedule(times([1, 'day'], [1, 'month'], [6, 'month']))).toEqual({ everyHours: 24, fullEveryDays: 31, keepDays: 186 });
  expect(backupSchedule(times([36, 'hour'], [7, 'day'], [30, 'day']))).toEqual({ everyHours: 36, fullEveryDays: 7, keepDays: 30 });
});

test.each<[string, BackupTimes, number]>([
  ['7 of a week, 30 of a month that is kept, and one', times([1, 'day'], [7, 'day'], [30, 'day']), 38],
  ['only full ones', times([7, 'day'], [7, 'day'], [28, 'day']), 6],
  ['a full one each time where one is asked for more often than backups', times([7, 'day'], [1, 'day'], [7, 'day']), 3],
  ['every part of a slot counts as one', times([36, 'hour'], [7, 'day'], [30, 'day']), 5 + 20 + 1],
  ['kept less long than a cycle lasts', times([1, 'hour'], [1, 'day'], [1, 'day']), 24 + 24 + 1],
])('copies that exist at once: %s', (_, plan, copies) => {
  expect(copiesKept(plan)).toBe(copies);
});

test('a backup is kept at least until there is the next', () => {
  expect(unfitTimes(times([24, 'hour'], [7, 'day'], [1, 'day']))).toEqual([]);
  expect(unfitTimes(times([25, 'hour'], [7, 'day'], [1, 'day']))).toEqual([
    { part: 'keep', message: "expected 'keep' of at least 25 hours, after which the next backup is there, received 1 day" },
  ]);
});

test('all parts that are not whole are told at once', () => {
  expect(unfitTimes(times([1.5, 'hour'], [0.5, 'day'], [1.25, 'day']))).toEqual([
    { part: 'every', message: "expected whole hours in 'every', received 1.5 hours" },
    { part: 'fullEvery', message: "expected whole days in 'fullEvery', received 0.5 days" },
    { part: 'keep', message: "expected whole days in 'keep', received 1.25 days" },
  ]);
  expect(unfitTimes(times([0.5, 'day'], [1, 'month'], [1, 'month']))).toEqual([]);
});
