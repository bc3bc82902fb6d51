import { holdForABackend } from './hold-for-a-backend';
import { KeptStack } from './kept-stack';
import { PASSWORD, type Postgres, startPostgres } from './postgres';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

const STATE = { backend: 'pg', schema: 'team' } as const;

holdForABackend(
  () => ({
    state: STATE,
    environment: { PG_CONN_STR: postgres.connection },
    stored: (stack) => postgres.query(`select data from "team-${stack}".states where name = 'default'`),
  }),
  [PASSWORD],
);

test('the first apply of a stack holds the others of the database off; they can wait for it', async () => {
  const [one, other] = ['new-one', 'new-other'].map((id) => new KeptStack(id, STATE, { PG_CONN_STR: postgres.connection }));
  if (one === undefined || other === undefined) throw new Error('two stacks');
  for (const stack of [one, other]) expect(await stack.init()).toMatchObject({ status: 0 });
  const letGo = await one.hold('one');
  expect(await other.apply('other')).toEqual({ status: 1, printed: expect.stringContaining('workspace creation') });
  const waiting = other.apply('other', '-lock-timeout=60s');
  expect(await letGo()).toMatchObject({ status: 0 });
  expect(await waiting).toMatchObject({ status: 0 });
});
