import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { blocksOf, patternOf, type Step, transcript } from '../page';
import { DeployedContract } from './deployed-contract';
import { CLOUDS_YAML, ROOT } from './sandbox';

const PAGE = 'docs/deploying.md';
const WORKLOADS = ['servers', 'metal', 'services'] as const;

let example: DeployedContract;

beforeAll(async () => {
  example = new DeployedContract('example');
  for (const kinds of [['entitlement'], WORKLOADS] as const) {
    const { status, printed } = await example.deploy(...kinds);
    if (status !== 0) throw new Error(`the example is not deployed: ${printed}`);
  }
});

afterAll(async () => {
  await example.destroy(...WORKLOADS);
  await example.destroy('entitlement');
});

test.each(sections())(`what ${PAGE} shows under '%s' is what the cloud answers`, (_, steps) => {
  for (const { command, shown } of steps) {
    const printed = run(command);
    if (!patternOf(shown).test(printed)) throw new Error(`$ ${command}\nexpected:\n${shown}\nreceived:\n${printed}`);
  }
});

/** The steps that are for the sandbox, by the heading above them. */
function sections(): [string, Step[]][] {
  const blocks = blocksOf(PAGE, 'console').filter(({ mark }) => mark === 'sandbox');
  const headings = [...new Set(blocks.map(({ heading }) => heading))];
  return headings.map((wanted) => [wanted, blocks.filter(({ heading }) => heading === wanted).flatMap(({ text }) => transcript(text))]);
}

/** As the sandbox's administrator in a shell that has its programs; what it prints, errors too. */
function run(command: string): string {
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], {
    encoding: 'utf8',
    cwd: example.folder,
    env: {
      PATH: `${join(ROOT, 'sandbox/.venv/bin')}:${process.env['PATH']}`,
      HOME: join(example.folder, 'home'),
      OS_CLIENT_CONFIG_FILE: CLOUDS_YAML(),
      OS_CLOUD: 'sandbox-admin',
    },
  });
  return stdout;
}
