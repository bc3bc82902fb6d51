import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runOn } from './run';

const golden = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const json = (...argv: string[]) => JSON.parse(run('cost', ...argv, '--format', 'json').out);

test('the cost of the example, in text and as JSON', () => {
  expect(run('cost', 'contracts/example')).toEqual({ code: 0, out: golden('cost-example.golden.txt'), error: '' });
  expect(run('cost', 'contracts/example', '--format', 'json')).toEqual({ code: 0, out: golden('cost-example.golden.json'), error: '' });
});

/** Every amount that stands anywhere in a document, exactly as it is written. */
function amountsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(amountsIn) : [];
}

test.each(['27492567.00', '955671.00', '202500.00', '26334396.00', '26334387.824', '15483.53', '3291798.478'])(
  'the cost of DSJ-2026-030 has %s',
  (amount) => {
    expect(amountsIn(json('contracts/dsj-2026-030'))).toContain(amount);
  },
);

test.each(['7714589.00', '249600.00', '139680.00'])('the cost of the tender has the ceiling of %s', (amount) => {
  expect(amountsIn(json('contracts/smart-water-2026'))).toContain(amount);
});

test('a price that neither contract nor list states is not made up: without its list the example has three lines unpriced', () => {
  const unpriced = (text: string) => text.split('\n').filter((line) => line.includes('unpriced'));
  const emptyList = { 'example/price-list.yaml': 'contract: example\nprices: []\n' };
  expect(unpriced(run('cost', 'contracts/example').out)).toEqual([]);
  expect(unpriced(runOn(emptyList, 'cost', 'contracts/example').out).map((line) => line.trim().split(' ')[0])).toEqual([
    'operating-system',
    'antivirus',
    'hardening',
  ]);
});

test('prices come from the list that is named', () => {
  const quotation = readFileSync('contracts/example/price-list.yaml', 'utf8').replace("amount: '100.00'", "amount: '101.00'");
  const argv = ['cost', 'contracts/example', '--prices', 'contracts/quotation.yaml'];
  expect(
    runOn({ 'quotation.yaml': quotation }, ...argv)
      .out.split('\n')
      .find((line) => line.includes('operating-system')),
  ).toBe(
    '  operating-system  Domestic operating systems     10 sets     12 sets     2 sets  101.00 per set             1010.00      12      12120.00  EX-2026-001 投标文件, 分项报价表 第1项',
  );
});
