import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { runPactform } from '../lib/cli/run-pactform';
import { SETTING_KEYS } from '../lib/contract/reading-schema';
import { ALL_RULES } from '../lib/rules/all-rules';
import { blocksOf, patternOf, read, transcript } from './page';

const ROOT = join(__dirname, '..');
const PAGES = ['README.md', 'README.zh.md', 'CHANGELOG.md', ...markdownUnder('docs')];
const sandbox = mkdtempSync(join(tmpdir(), 'pactform-readme-'));

beforeAll(() => {
  for (const folder of ['contracts', 'stacks']) cpSync(join(ROOT, folder), join(sandbox, folder), { recursive: true });
  for (const folder of ['lib', 'node_modules']) symlinkSync(join(ROOT, folder), join(sandbox, folder));
  process.chdir(sandbox);
});

afterAll(() => {
  process.chdir(ROOT);
  rmSync(sandbox, { recursive: true });
});

// The Chinese README has the blocks of the English one, which is the next test.
test.each(PAGES.filter((page) => page !== 'README.zh.md'))(
  'what %s shows of the terminal is what the commands print',
  (page) => {
    let last: Ran = { printed: '', status: 0 };
    for (const { text } of blocksOf(page, 'console').filter(({ mark }) => mark === '')) {
      for (const { command, shown } of transcript(text)) {
        last = run(command, last);
        if (shown !== '' || !command.startsWith('npx')) expect(last.printed).toMatch(patternOf(shown));
      }
    }
  },
  60_000,
);

test('the Chinese README has the code of the English one', () => {
  const code = (page: string) => blocksOf(page).map(({ language, mark, text }) => ({ language, mark, text }));
  expect(code('README.zh.md')).toEqual(code('README.md'));
});

test.each(PAGES)('links of %s lead somewhere', (page) => {
  const dead = linksOf(page).filter(({ path, anchor }) => {
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test.each(PAGES)('YAML in %s is valid, and stands in the file that it names', (page) => {
  for (const { text } of blocksOf(page, 'yaml')) {
    load(text);
    const [, file] = /^# (contracts\/.*)\n/.exec(text) ?? [];
    if (file === undefined) continue;
    const lines = new Set(read(file).split('\n'));
    expect({
      file,
      missing: text
        .split('\n')
        .slice(1)
        .filter((line) => line !== '' && !lines.has(line)),
    }).toEqual({ file, missing: [] });
  }
});

test('docs/rules.md lists every rule in order', () => {
  const listed = [...read('docs/rules.md').matchAll(/^\| `([a-z0-9-]+)` \| (\w+) \| (.*?) \|/gm)].map(([, id, severity, summary]) => ({
    id,
    severity,
    summary,
  }));
  expect(listed).toEqual(ALL_RULES.map(({ id, severity, summary }) => ({ id, severity, summary })));
});

test('docs/contracts.md explains every setting', () => {
  const explained = [...read('docs/contracts.md').matchAll(/^\| `([a-z0-9-]+)` \|.*\| .*(?:rule|cost)/gm)].map(([, key]) => key);
  expect(explained).toEqual([...SETTING_KEYS]);
});

interface Ran {
  readonly printed: string;
  readonly status: number | null;
}

/** Runs a command of a transcript in the sandbox: the tool itself in this process, and little else. */
function run(command: string, last: Ran): Ran {
  if (command === 'echo $?') return { printed: `${last.status}\n`, status: 0 };
  if (command === 'npm start') return typescript('stacks/start.ts');
  if (command.startsWith('npx pactform ')) {
    let printed = '';
    const write = (text: string) => {
      printed += text;
    };
    const status = runPactform(command.split(' ').slice(2), { out: write, error: write });
    if (typeof status !== 'number') throw new Error(`'${command}' asks a cloud: show it in a block of another kind`);
    return { printed, status };
  }
  if (/^(sed|mkdir) /.test(command)) return ran(spawnSync('sh', ['-c', command], { encoding: 'utf8' }));
  throw new Error(`no way to try '${command}': show it in a block of another kind`);
}

function typescript(file: string): Ran {
  return node('--require', join(ROOT, 'test/constructs/register-typescript.cjs'), file);
}

function node(...args: string[]): Ran {
  return ran(spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } }));
}

function ran({ stdout, stderr, status }: { stdout: string; stderr: string; status: number | null }): Ran {
  return { printed: stdout + stderr, status };
}

function linksOf(page: string): { path: string; anchor: string | undefined }[] {
  const prose = read(page)
    .replaceAll(/^( *)```.*?^\1```$/gms, '')
    .replaceAll(/`[^`]*`/g, '');
  return [...prose.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
    .filter(([, path = '']) => !/^https?:/.test(path))
    .map(([, path = '', anchor]) => ({ path, anchor }));
}

/** The anchors of a page's headings, made as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function markdownUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(folder, file));
}
