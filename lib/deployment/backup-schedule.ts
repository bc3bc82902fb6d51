import { Decimal } from '../quantity/decimal';
import type { Quantity } from '../quantity/quantity';

/** When a backup is made, how often a full one, and how long it is kept. */
export interface BackupTimes {
  readonly every: Quantity;
  readonly fullEvery: Quantity;
  readonly keep: Quantity;
}

const HOURS = { hour: 1, day: 24, month: 31 * 24 } as const;

/** A month is 31 days: never less than what was agreed. */
function hoursOf(time: Quantity): Decimal {
  const { unit } = time;
  return unit === 'day' || unit === 'month' ? time.in(unit).times(HOURS[unit]) : time.in('hour');
}

/** The times in the units that a backup runner reads, each as whole as it is given. */
export function backupSchedule({ every, fullEvery, keep }: BackupTimes) {
  const days = (time: Quantity) => hoursOf(time).dividedBy(HOURS.day).toNumber();
  return { everyHours: hoursOf(every).toNumber(), fullEveryDays: days(fullEvery), keepDays: days(keep) };
}

/** What a backup runner cannot do, by the time that is to be changed. */
export function unfitTimes(times: BackupTimes): { readonly part: keyof BackupTimes; readonly message: string }[] {
  const whole = (part: keyof BackupTimes, unit: 'hour' | 'day') =>
    hoursOf(times[part]).dividedBy(HOURS[unit]).isInteger()
      ? []
      : [{ part, message: `expected whole ${unit}s in '${part}', received ${times[part]}` }];
  const short = hoursOf(times.keep).lt(hoursOf(times.every));
  const kept = `expected 'keep' of at least ${times.every}, after which the next backup is there, received ${times.keep}`;
  return [
    ...whole('every', 'hour'),
    ...whole('fullEvery', 'day'),
    ...whole('keep', 'day'),
    ...(short ? [{ part: 'keep' as const, message: kept }] : []),
  ];
}

/**
 * The most backups of one volume that exist at once. Time has slots of `every`, one backup each. A full one and those that depend
 * on it fill ceil(fullEvery / every) slots and are deleted together, when the youngest of them, made at the latest at the end of its
 * slot, has been kept: ceil(keep / every) slots later. One more is there while Cinder deletes, or beside a failed one.
 */
export function copiesKept(times: BackupTimes): number {
  const slots = (time: Quantity) => hoursOf(time).dividedBy(hoursOf(times.every)).toDecimalPlaces(0, Decimal.ROUND_CEIL).toNumber();
  return slots(times.fullEvery) + slots(times.keep) + 1;
}
