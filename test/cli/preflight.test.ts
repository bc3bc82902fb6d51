import { ReadyCloud } from '../cloud-client/ready-cloud';
import { runAsking } from './run';

// a busy machine
jest.setTimeout(60_000);

test.each([
  [[], 'no contract folder is named, such as contracts/example'],
  [['contracts/example', 'contracts/dsj-2026-030'], 'one contract folder at a time is asked for'],
  [['contracts/example', '--stack', 'server'], "--stack 'server' is not known; it is one of entitlement, servers, metal, services"],
  [['contracts/example', '--timeout', '0'], "--timeout '0' is not known; it is a number of seconds above 0, at most 600"],
])('preflight %s is refused', async (argv, problem) => {
  expect(await runAsking('preflight', ...argv)).toEqual({
    code: 2,
    out: '',
    error: `pactform preflight: ${problem}\ntry: pactform preflight --help\n`,
  });
});

describe('with a cloud', () => {
  const environment = { ...process.env };
  const cloud = new ReadyCloud();

  beforeAll(async () => {
    await cloud.start();
    Object.assign(process.env, cloud.environment, { PACTFORM_STATE: undefined });
    delete process.env['PACTFORM_STATE'];
  });

  afterAll(async () => {
    process.env = environment;
    await cloud.stop();
  });

  test('the stacks that are named are asked for; what is in the way gives 1', async () => {
    const ask = () => runAsking('preflight', 'contracts/example', '--stack', 'servers', '--stack', 'entitlement', '--timeout', '60');
    expect(await ask()).toEqual({
      code: 0,
      out: 'EX-2026-001: contracts/example/deployment.yaml:\n  example-entitlement  ready\n  example-servers      ready\n',
      error: '',
    });
    cloud.limitCompute({ cores: 71 });
    const { code, out } = await ask();
    expect([code, out.split('\n')[1]]).toEqual([1, "  the quota of project 'example-servers' is 71 cores, the stack needs 72"]);
  });
});
