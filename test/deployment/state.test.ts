import { stateOfEnvironment } from '../../lib/deployment/state-of-environment';
import { InputError } from '../../lib/document/problem';
import { problemsWith } from './problems-with';

const CLOUDS = 'clouds:';
const problems = (state: string) => problemsWith([CLOUDS, `state: ${state}\n${CLOUDS}`]).map((each) => each.replace(/^\d+:\d+: /, ''));

const HIDDEN = 'received a value that is not repeated, since it may be secret';

test.each([
  '{ backend: local }',
  '{ backend: local, folder: ../states }',
  '{ backend: pg, schema: team }',
  '{ backend: s3, bucket: states, region: cn-north-1 }',
  '{ backend: s3, bucket: states, prefix: a/b, region: x, endpoint: https://s3.example, pathStyle: false, encrypt: false }',
  '{ backend: http, address: https://git.example/state, locking: method }',
  '{ backend: http, address: "http://127.0.0.1:8080/state" }',
])('%s can be', (state) => {
  expect(problems(state)).toEqual([]);
});

test('a secret is refused where it stands, with the way to give it, and is not repeated', () => {
  const here = 'expected no secret here, where everyone reads it; give it in the environment as';
  expect(problems('{ backend: pg, connStr: "postgres://u:geheim@db/x" }')).toEqual([
    `state.connStr: ${here} PG_CONN_STR, or as PGHOST, PGDATABASE, PGUSER and PGPASSWORD, ${HIDDEN}`,
  ]);
  expect(problems('{ backend: s3, bucket: states, region: x, secret_key: geheim, accessKey: geheim }').sort()).toEqual([
    `state.accessKey: ${here} AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, ${HIDDEN}`,
    `state.secret_key: ${here} AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, ${HIDDEN}`,
  ]);
  expect(problems('{ backend: http, address: "https://team:geheim@git.example/state" }')).toEqual([
    `state.address: expected an address without user and password, which are given in the environment, ${HIDDEN}`,
  ]);
  expect(problems('{ backend: http, address: "https://git.example/state?token=geheim" }')).toEqual([
    `state.address: expected an address without '?' and '#', which could carry a secret, ${HIDDEN}`,
  ]);
});

test('a state is not sent over a network in the clear', () => {
  expect(problems('{ backend: http, address: http://git.example/state }')).toEqual([
    'state.address: expected an https address, since a state holds secrets (http only for this machine), received "http://git.example/state"',
  ]);
});

test('a backend that is none is told with those that are', () => {
  expect(problems('{ backend: gcs }')).toEqual(['state.backend: expected a known backend (local, pg, s3, http), received "gcs"']);
});

test.each([
  ['local', { backend: 'local' }],
  ['pg', { backend: 'pg' }],
  ['pg:team', { backend: 'pg', schema: 'team' }],
  ['s3://states/a/b?region=x', { backend: 's3', bucket: 'states', prefix: 'a/b', region: 'x', encrypt: true }],
  [
    's3://states?region=x&endpoint=https://s3.example&pathStyle=false&encrypt=false',
    { backend: 's3', bucket: 'states', region: 'x', endpoint: 'https://s3.example', pathStyle: false, encrypt: false },
  ],
  ['https://git.example/state?locking=method', { backend: 'http', address: 'https://git.example/state', locking: 'method' }],
])('PACTFORM_STATE can be %s', (text, state) => {
  expect(stateOfEnvironment({ PACTFORM_STATE: text })).toEqual(state);
});

test('region and endpoint of S3 come from the variables that Terraform reads too', () => {
  expect(stateOfEnvironment({ PACTFORM_STATE: 's3://states', AWS_REGION: 'x', AWS_ENDPOINT_URL_S3: 'https://s3.example' })).toEqual({
    backend: 's3',
    bucket: 'states',
    region: 'x',
    endpoint: 'https://s3.example',
    encrypt: true,
  });
});

const refused = (text: string): string => {
  try {
    stateOfEnvironment({ PACTFORM_STATE: text });
    return 'nothing';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
};

const FORMS =
  "PACTFORM_STATE: expected 'local', 'pg', 'pg:SCHEMA', 's3://BUCKET/PREFIX?region=REGION' (also endpoint, pathStyle, encrypt) or 'https://ADDRESS' (also ?locking=method)";

test('unset it says nothing; empty or wrong it is told with what is allowed, and no secret is repeated', () => {
  expect(stateOfEnvironment({})).toBeUndefined();
  expect(refused('')).toBe(`${FORMS}, received an empty value`);
  expect(refused('gcs://x')).toBe(`${FORMS}, received "gcs://x"`);
  expect(refused('s3://key:geheim@states?region=x')).toBe(`${FORMS}, received "s3://…@states?region=…"`);
  expect(refused('https://git.example/state?token=geheim')).toBe(`${FORMS}, and not 'token', received "https://git.example/state?token=…"`);
  expect(refused('https://u:geheim@git.example/state')).toBe(
    'PACTFORM_STATE: address: expected an address without user and password, which are given in the environment, received "https://…@git.example/state"',
  );
  expect(refused('pg:postgres://u:geheim@db/x')).not.toContain('geheim');
  expect(refused('s3://states')).toBe('PACTFORM_STATE: region: expected a text, received "s3://states"');
});
