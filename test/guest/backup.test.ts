import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { NIGHTLY, readyRunner, runner } from './backup-run';

const db = { name: 'db-01-data', size: 400, plans: ['nightly'] };
const HOUR = 3600;
const about = (plan = 'nightly') => ({
  'pactform:contract': 'example',
  'pactform:line': 'backup',
  'pactform:backup:plan': plan,
  'pactform:backup:keep': '30d',
});
const LIST = [
  ['GET', '/volumes/detail', 200],
  ['GET', '/backups/detail', 200],
];
const asked = (calls: unknown[]) => calls.filter((call) => !Array.isArray(call) || call[0] !== 'GET').slice(1);

test('without a credential it says so once, and waits', () => {
  const { run, calls } = runner({ volumes: [db] });
  expect(run()).toEqual({ status: 0, said: ['no backups yet: this runner waits for its credential (backup.py credential)'], error: '' });
  expect(run()).toEqual({ status: 0, said: [''], error: '' });
  expect(calls()).toEqual([]);
  expect(run(['status'])).toMatchObject({
    status: 1,
    said: [expect.stringContaining('PLAN'), 'problem: this runner waits for its credential'],
  });
});

test('the first backup of a volume is a full one, made while it is attached, and names what it is for', () => {
  const { run, calls } = readyRunner({ volumes: [db, { ...db, name: 'db-02-data', status: 'available', plans: [] }] });
  expect(run()).toEqual({ status: 0, said: ['beginning the full backup of db-01-data (plan nightly)'], error: '' });
  const [connected, ...rest] = calls();
  expect(connected).toEqual({ connect: expect.objectContaining({ auth_type: 'v3applicationcredential' }) });
  expect(rest.slice(0, 2)).toEqual(LIST);
  expect(rest.slice(2)).toEqual([
    [
      'POST',
      '/backups',
      {
        backup: {
          volume_id: '00000000-0000-4000-8000-000000000001',
          name: expect.stringMatching(/^example-nightly-db-01-data-\d{8}T1700Z$/),
          description: 'full, plan nightly',
          incremental: false,
          force: true,
          metadata: { ...about(), 'pactform:backup:due': expect.stringMatching(/^\d{4}-\d\d-\d\dT17:00:00Z$/) },
        },
      },
      202,
    ],
  ]);
});

test('a later one is incremental, and not forced where the volume is not attached', () => {
  const full = { volume: 0, name: 'first', status: 'available', age: 30 * HOUR, metadata: about() };
  const { run, calls } = readyRunner({ volumes: [{ ...db, status: 'available' }], backups: [full] });
  expect(run().said).toEqual([
    expect.stringMatching(/^beginning the incremental backup/),
    expect.stringMatching(/^db-01-data \(plan nightly\) is backed up as of /),
  ]);
  expect(asked(calls())).toEqual([['POST', '/backups', { backup: expect.objectContaining({ incremental: true, force: false }) }, 202]]);
});

test('lists of several pages are read to their end', () => {
  const { run, calls } = readyRunner({ volumes: [1, 2, 3].map((each) => ({ ...db, name: `db-${each}` })), page: 1 });
  expect(run().status).toBe(0);
  expect(calls().filter((call) => Array.isArray(call) && call[1] === '/volumes/detail')).toHaveLength(3);
  expect(asked(calls())).toHaveLength(3);
});

test('no more than ten backups are made at once', () => {
  const volumes = Array.from({ length: 12 }, (_, each) => ({ ...db, name: `db-${each}` }));
  const under = { volume: 11, name: 'under way', status: 'creating', age: 60, metadata: about() };
  const { run, calls } = readyRunner({ volumes, backups: [under] });
  expect(run().status).toBe(0);
  expect(asked(calls())).toHaveLength(9);
});

test('what was made by others is never deleted, however old', () => {
  const old = { volume: 0, status: 'available', age: 5000 * HOUR };
  const backups = [
    { ...old, name: 'by hand', metadata: {} },
    { ...old, name: 'of another contract', metadata: { ...about(), 'pactform:contract': 'other' } },
    { ...old, name: 'ours', metadata: about(), age: 4999 * HOUR },
    { ...old, name: 'ours, newer', metadata: about(), age: 4998 * HOUR },
  ];
  const { run, calls } = readyRunner({ volumes: [db], backups });
  expect(run().said[0]).toBe('deleting ours');
  expect(asked(calls()).filter((call) => Array.isArray(call) && call[0] === 'DELETE')).toHaveLength(1);
});

test('a backup that failed is told once, left alone for an hour, then replaced by a full one', () => {
  const full = { volume: 0, name: 'first', status: 'available', age: 30 * HOUR, metadata: about() };
  const failed = { volume: 0, name: 'second', parent: 0, status: 'error', reason: 'no space left', age: HOUR - 60, metadata: about() };
  const { run, play, calls } = readyRunner({ volumes: [db], backups: [full, failed] });
  const problem = 'problem: second (plan nightly): error, no space left';
  expect(run()).toMatchObject({ status: 1, said: expect.arrayContaining([problem]) });
  expect(run()).toEqual({ status: 1, said: [''], error: '' });
  expect(asked(calls()).filter(Array.isArray)).toEqual([]);
  play({ volumes: [db], backups: [full, { ...failed, age: HOUR + 60 }] });
  expect(run().said.slice(0, 2)).toEqual(['deleting second', 'beginning the full backup of db-01-data (plan nightly)']);
  play({ volumes: [db], backups: [full, { ...full, name: 'third', age: 0 }] });
  expect(run()).toMatchObject({ status: 0, said: expect.arrayContaining([problem.replace('problem', 'over')]) });
});

test('a quota that is too small is told with what Cinder says', () => {
  const { run } = readyRunner({ volumes: [db, { ...db, name: 'db-02-data', size: 100 }], quotaGib: 300 });
  expect(run()).toEqual({
    status: 1,
    said: [
      'beginning the full backup of db-02-data (plan nightly)',
      'problem: beginning the full backup of db-01-data (plan nightly) is refused: 413, Requested backup exceeds allowed Backup gigabytes quota. ' +
        'Requested 400G, quota is 300G and 0G has been consumed.',
    ],
    error: '',
  });
});

test('a credential that has expired is told, and what is known stays', () => {
  const { run, play, text } = readyRunner({ volumes: [db] });
  expect(run().status).toBe(0);
  play({ refused: 'The request you have made requires authentication. (HTTP 401)' });
  expect(run().said).toEqual([
    'problem: the cloud refuses the credential or does not answer: The request you have made requires authentication. (HTTP 401)',
  ]);
  expect(JSON.parse(text('var/lib/pactform/backup.json') ?? '')).toMatchObject({
    rows: [{ name: 'db-01-data' }],
    problems: [expect.any(String)],
  });
});

test('two never run at once', async () => {
  const { root, run, calls } = readyRunner({ volumes: [db] });
  mkdirSync(join(root, 'run'));
  const holds = `import fcntl,sys;f=open(sys.argv[1],"w");fcntl.flock(f,fcntl.LOCK_EX);print("held",flush=True);sys.stdin.read()`;
  const other = spawn('python3', ['-c', holds, `${root}/run/pactform-backup.lock`], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  expect(run()).toEqual({ status: 0, said: ['another run is under way'], error: '' });
  expect(calls()).toEqual([]);
  other.stdin.end();
  await once(other, 'exit');
  expect(run().status).toBe(0);
}, 60_000);

test('what cannot be read or done is told, and the rest goes on', () => {
  const meta = { 'pactform:backup:nightly': NIGHTLY, 'pactform:backup:broken': 'every night' };
  const { run } = readyRunner({ volumes: [db, { ...db, name: 'stray', plans: ['weekly'] }] }, meta);
  expect(run()).toEqual({
    status: 1,
    said: [
      'beginning the full backup of db-01-data (plan nightly)',
      "problem: plan broken cannot be read: 'every night'",
      'problem: stray is marked for plan weekly, which this runner does not have',
    ],
    error: '',
  });
});

test('a volume without a backup for one and a half times as long as it should be is told', () => {
  const full = { volume: 0, name: 'first', status: 'available', metadata: about() };
  const { run, play } = readyRunner({ volumes: [{ ...db, status: 'maintenance' }], backups: [{ ...full, age: 36 * HOUR - 60 }] });
  expect(run().status).toBe(0);
  play({ volumes: [{ ...db, status: 'maintenance' }], backups: [{ ...full, age: 36 * HOUR + 60 }] });
  expect(run()).toMatchObject({
    status: 1,
    said: expect.arrayContaining([
      expect.stringMatching(/^problem: db-01-data \(plan nightly\): no backup since .*Z; the volume is maintenance$/),
    ]),
  });
});

test('status is a table of the last look', () => {
  const full = { volume: 0, name: 'first', status: 'available', age: 0, metadata: about() };
  const { run } = readyRunner({ volumes: [db], backups: [full] });
  run();
  const { status, said } = run(['status']);
  expect(said.map((line) => line.trim().split(/\s{2,}|(?<=Z) /))).toEqual([
    ['PLAN', 'VOLUME', 'LAST', 'LAST FULL', 'NEXT', 'COPIES STATE'],
    ['nightly', 'db-01-data', expect.stringMatching(/Z$/), expect.stringMatching(/Z$/), expect.stringMatching(/T17:00:00Z$/), '1 done'],
  ]);
  expect(status).toBe(0);
});
