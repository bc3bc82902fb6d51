import { readFileSync, writeFileSync } from 'node:fs';
import { lineResourcesPage } from './line-resources-table';
import { stacksOf } from './stacks-of';

const CONTRACTS = ['dsj-2026-030', 'smart-water-2026', 'example'];
const FILE = 'docs/resources.md';
const page = lineResourcesPage(CONTRACTS);
// `npm run docs:resources` writes what is to be looked at before it is committed
if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, page);

test('the page says what the code makes of each line', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(page);
});

test.each(CONTRACTS)('no line of %s is missing, and each has a resource or what realises it', (contract) => {
  const { contract: signed } = stacksOf(contract);
  const text =
    readFileSync(FILE, 'utf8')
      .split(`## ${signed.document.number ?? signed.id}\n`)[1]
      ?.split('\n## ')[0] ?? '';
  const rows = text.split('\n').filter((row) => row.startsWith('| `'));
  expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual(signed.lines.map(({ id, kind }) => `| \`${id}\` ${kind}`));
  for (const row of rows) expect(row.split('|').slice(3).join('').trim()).not.toBe('');
});
