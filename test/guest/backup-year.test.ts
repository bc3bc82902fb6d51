import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { copiesKept } from '../../lib/deployment/backup-schedule';
import { Quantity } from '../../lib/quantity/quantity';

interface Told {
  readonly plans: Readonly<Record<string, { readonly every: number; readonly full: number; readonly keep: number; readonly text: string }>>;
  readonly volumes: readonly {
    readonly name: string;
    readonly size: number;
    readonly plan: string;
    readonly from?: number;
    readonly until?: number;
    readonly grows?: number;
  }[];
  readonly hours: number;
  readonly faults?: readonly (readonly [number, number])[];
  readonly quotaGib?: number;
  readonly slack?: number;
}

interface Lived {
  readonly breaches: readonly string[];
  readonly log: readonly (readonly [number, string, ...unknown[]])[];
  readonly most: number;
  readonly problems: readonly string[];
  readonly left: readonly (readonly [string, string])[];
}

/** Times in hours: what backup.py reads. */
function plan(every: number, fullDays: number, keepDays: number) {
  return { every, full: fullDays * 24, keep: keepDays * 24, text: `every ${every}h full ${fullDays}d keep ${keepDays}d line backup` };
}

/** The stories as backup.py lives them, against a simulated Cinder; one start of python for all. */
function live(...stories: readonly Told[]): Lived[] {
  const { stdout, stderr } = spawnSync('python3', ['test/guest/cinder/simulate.py'], { input: JSON.stringify(stories), encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const nightly = plan(24, 7, 30);
const db = { name: 'db', size: 400, plan: 'nightly' };
const day = (log: Lived['log'], what: string) => log.filter(([, did]) => did === what);

test('the first is full, the next nights incremental, the seventh slot full again; a whole chain goes when its youngest is 30 days old', () => {
  const [lived] = live({ plans: { nightly }, volumes: [db], hours: 24 * 50 });
  expect(lived?.breaches).toEqual([]);
  expect(lived?.log.slice(0, 9).map(([hour, did]) => `${hour} ${did}`)).toEqual([
    '0 full',
    ...[17, 41, 65, 89, 113, 137].map((hour) => `${hour} incremental`),
    '161 full',
    '185 incremental',
  ]);
  expect(day(lived?.log ?? [], 'deletes').slice(0, 7)).toEqual(
    [720, 744, 768, 792, 816.1, 840.1, 857.1].map((age, index) => [index < 4 ? 857 : 857.1, 'deletes', 'available', age]),
  );
});

test('a volume that has grown gets a full backup, and Cinder refuses nothing', () => {
  const [lived] = live({ plans: { nightly }, volumes: [{ ...db, grows: 60 }], hours: 24 * 6 });
  expect(lived).toMatchObject({ breaches: [], problems: [] });
  expect(lived?.log.map(([hour, did]) => `${hour} ${did}`)).toEqual([
    '0 full',
    '17 incremental',
    '41 incremental',
    '65 full',
    ...[89, 113, 137].map((hour) => `${hour} incremental`),
  ]);
});

test('a volume that is gone keeps its backups until they expire, and one that is added begins at once', () => {
  const volumes = [
    { ...db, until: 80 },
    { ...db, name: 'new', from: 50 },
  ];
  const [early, late] = live({ plans: { nightly }, volumes, hours: 24 * 30 }, { plans: { nightly }, volumes, hours: 24 * 45 });
  expect([early?.breaches, late?.breaches]).toEqual([[], []]);
  expect(early?.log.find(([, , name]) => name === 'new')).toEqual([50, 'full', 'new']);
  const ofGone = (lived: Lived | undefined) => lived?.left.filter(([name]) => name.includes('-db-')).length;
  expect([ofGone(early), ofGone(late)]).toEqual([4, 0]);
});

test('through a week of failures nothing is lost: the last chain stays beyond its time, and the next backup is a full one', () => {
  const short = plan(24, 2, 2);
  const [lived] = live({ plans: { nightly: short }, volumes: [db], hours: 24 * 20, faults: [[100, 340]], slack: 2 });
  expect(lived?.breaches).toEqual([]);
  const afterwards = lived?.log.find(([hour, did]) => hour >= 340 && (did === 'full' || did === 'incremental'));
  expect(afterwards?.[1]).toBe('full');
  expect(lived?.problems).toEqual([]);
});

test('any schedule, for a year: restorable to the last slot, nothing deleted too early, nothing kept too long, and the quota holds', () => {
  const schedule = fc
    .record({
      every: fc.constantFrom(24, 36, 48, 168),
      fullDays: fc.integer({ min: 1, max: 21 }),
      more: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ every, fullDays, more }) => ({ every, fullDays, keepDays: Math.ceil(every / 24) + more }));
  const stories = fc.array(fc.record({ schedule, from: fc.integer({ min: 0, max: 500 }), start: fc.integer({ min: 0, max: 86_400 }) }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(stories, (all) => {
      const told = all.map(({ schedule: { every, fullDays, keepDays }, from, start }) => {
        const times = { every: Quantity.of(every, 'hour'), fullEvery: Quantity.of(fullDays, 'day'), keep: Quantity.of(keepDays, 'day') };
        return {
          plans: { any: plan(every, fullDays, keepDays) },
          volumes: [{ name: 'db', size: 100, plan: 'any', from }],
          hours: 8760,
          start: 1_767_225_600 + start,
          minutes: 2,
          quotaGib: 100 * copiesKept(times),
        };
      });
      expect(live(...told).map(({ breaches, problems }) => ({ breaches, problems }))).toEqual(
        told.map(() => ({ breaches: [], problems: [] })),
      );
    }),
    { numRuns: 3 },
  );
}, 180_000);

test('any faults: what can be restored is never older than the slot and the fault', () => {
  const faults = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 200 })), { maxLength: 4 })
    .map((all) => all.map(([begin, length]) => [begin, begin + length] as const));
  fc.assert(
    fc.property(fc.array(faults, { minLength: 4, maxLength: 4 }), fc.constantFrom(24, 48), (all, every) => {
      const told = all.map((each) => ({ plans: { nightly: plan(every, 7, 10) }, volumes: [db], hours: 1200, faults: each, slack: 2 }));
      expect(live(...told).flatMap(({ breaches }) => breaches)).toEqual([]);
    }),
    { numRuns: 3 },
  );
}, 180_000);
