import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf } from './kept-stack';
import { type Postgres, startPostgres } from './postgres';
import { folderOf, type Ran, run } from './program';

const ROOT = join(__dirname, '../..');
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

/** An app of a user's own, whose one stack needs no cloud; its state is what PACTFORM_STATE says, as in stacks/main.ts. */
const APP = `
const { App } = require('cdktf');
const { ContractStack } = require('${ROOT}/dist/lib/constructs/contract-stack');
const { loadContractFolder } = require('${ROOT}/dist/lib/deployment/load-contract-folder');
const { stateOfEnvironment } = require('${ROOT}/dist/lib/deployment/state-of-environment');
const { contract, platform } = loadContractFolder('contracts/example');
const app = new App();
const stack = new ContractStack(app, 'kept', { contract, platform, state: stateOfEnvironment(process.env) });
stack.addOverride('resource.terraform_data.kept', { input: process.env.CONTENT });
app.synth();
`;

test('cdktf deploy keeps the state in PostgreSQL, and leaves a local one only with --migrate-state', async () => {
  const folder = folderOf('cdktf', { 'app.cjs': APP, 'cdktf.json': JSON.stringify({ language: 'typescript', app: 'node app.cjs' }) });
  cpSync(join(ROOT, 'contracts'), join(folder, 'contracts'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{}');
  mkdirSync(join(folder, 'home'));
  const deploy = (content: string, state: string, ...args: string[]): Promise<Ran> =>
    run(
      process.execPath,
      [join(ROOT, 'node_modules/.bin/cdktf'), 'deploy', 'kept', '--auto-approve', '--skip-provider-lock', ...args],
      folder,
      {
        CONTENT: content,
        PACTFORM_STATE: state,
        PG_CONN_STR: postgres.connection,
        HOME: join(folder, 'home'),
        CI: '1',
        CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
      },
    );
  const stored = () => contentOf(postgres.query("select data from kept.states where name = 'default'"));

  expect(await deploy('first', 'local')).toMatchObject({ status: 0 });
  expect(await deploy('first', 'pg')).toMatchObject({ status: 1 });
  expect(await deploy('first', 'pg', '--migrate-state')).toMatchObject({ status: 0 });
  expect(stored()).toBe('first');
  expect(await deploy('second', 'pg')).toMatchObject({ status: 0 });
  expect(stored()).toBe('second');
});
