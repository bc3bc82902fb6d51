import { problemsIn } from './problems-with';

const MAPS = '{ name: maps, line: L9, size: 50 TB, protocol: NFS }';
const VIDEO = 's3Keys: [video-recorder] }';
const shared = (access: string, protocol = 'NFS') =>
  problemsIn('smart-water-2026', [MAPS, `{ name: maps, line: L9, size: 50 TB, protocol: ${protocol}, access: ${access} }`]);

test('a share is given to networks, and a CIFS share to users', () => {
  expect(shared('[{ from: 10.0.0.0/8, level: rw }, { from: 10.40.2.0/24, level: ro }]')).toEqual([]);
  expect(shared('[{ user: scanner, level: rw }]', 'CIFS')).toEqual([]);
  expect(shared('[{ user: scanner, level: rw }]')).toEqual([
    '171:74: shares[1].access[0].user: expected a network (from), to which an NFS share is given, received "scanner"',
  ]);
});

test('no share is open to the world', () => {
  expect(shared('[{ from: 0.0.0.0/0, level: ro }]')).toEqual([
    '171:74: shares[1].access[0].from: expected the networks that may mount the share, not everyone, received "0.0.0.0/0"',
  ]);
});

test('a network or a user is given a share once', () => {
  expect(shared('[{ from: 10.40.0.0/16, level: ro }, { from: 10.40.0.0/16, level: rw }]')).toEqual([
    '171:109: shares[1].access[1].from: expected a value of its own for from; entry 1 of the list has the same, received "10.40.0.0/16"',
  ]);
  expect(shared('[{ user: scanner, level: ro }, { user: scanner, level: rw }]', 'CIFS')).toEqual([
    '171:105: shares[1].access[1].user: expected a value of its own for user; entry 1 of the list has the same, received "scanner"',
  ]);
});

test('a key pair has a name of its own, whichever container it is for', () => {
  const more = `${VIDEO}\n  - { name: archive, line: L16, size: 1 GB, s3Keys: [archivist, video-recorder] }`;
  expect(problemsIn('smart-water-2026', [VIDEO, more])).toEqual([
    '174:65: objectStorage[1].s3Keys[1]: expected names of its own; \'video-recorder\' is in objectStorage[0] too, received "video-recorder"',
  ]);
});
