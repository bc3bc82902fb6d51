import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARISONS } from '../cloud/read-back/comparisons';

test('docs/read-back.md lists what is compared, as the comparisons say it', () => {
  const page = readFileSync(join(__dirname, '../../docs/read-back.md'), 'utf8');
  const rows = COMPARISONS.map(({ kind, compares }) => `| ${kind} | ${compares} |`);
  expect(page.split('\n').filter((line) => line.startsWith('| '))).toEqual(['| kind | what is compared |', ...rows]);
});
