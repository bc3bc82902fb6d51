import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replacing, run, runOn } from './run';

const golden = (name: string) => readFileSync(join(__dirname, name), 'utf8');

test('the example against itself, in text and as JSON', () => {
  expect(run('reconcile', 'contracts/example')).toEqual({ code: 0, out: golden('reconcile-example.golden.txt'), error: '' });
  expect(run('reconcile', 'contracts/example', '--format', 'json')).toEqual({
    code: 0,
    out: golden('reconcile-example.golden.json'),
    error: '',
  });
});

interface Entry {
  readonly id?: string;
  readonly status: string;
  readonly reading: string;
  readonly sides: readonly { readonly value: string }[];
}

test('the signed contract has 25 contradictions, one of them twice, each with its values and the reading chosen', () => {
  const { code, out, error } = run('reconcile', 'contracts/dsj-2026-030', '--format', 'json');
  const { entries }: { entries: Entry[] } = JSON.parse(out);
  const contradictions = entries.filter(({ id }) => id?.startsWith('K0-'));
  const text = contradictions.map(({ id, sides, reading }) => `${id}: ${sides.map(({ value }) => value).join(' | ')} → ${reading}\n`);
  expect([code, error, text.join('')]).toEqual([0, '', golden('reconcile-dsj-2026-030.golden.txt')]);
  expect(contradictions.filter(({ status }) => status !== 'resolved')).toEqual([]);
});

test('in text each of them is listed with the reading chosen', () => {
  const { out } = run('reconcile', 'contracts/dsj-2026-030');
  const listed = golden('reconcile-dsj-2026-030.golden.txt').trimEnd().split('\n');
  const missing = listed.filter((row) => {
    const [id = '', reading = ''] = row.split(/: .* → /);
    return !out.includes(`\n  ${id}  `) || !out.includes(`\n    → ${reading}\n`);
  });
  expect([listed.length, missing]).toEqual([26, []]);
  expect(out).toContain('\n25 contradictions, all resolved; 28 ambiguities decided\n');
});

test('the tender is reconciled too, and several contracts are told one after the other', () => {
  const { code, out } = run('reconcile', 'contracts/smart-water-2026', 'contracts/example');
  expect([code, out.endsWith(`\n\n${golden('reconcile-example.golden.txt')}`)]).toEqual([0, true]);
});

test('a contradiction without a reading fails', () => {
  const changed = { 'example/contract.yaml': replacing(["total: { amount: '887386.80'", "total: { amount: '887386.90'"]) };
  const { code, out } = runOn(changed, 'reconcile', 'contracts/example');
  expect([code, out.split('\n').filter((line) => line.includes('UNRESOLVED'))]).toEqual([
    1,
    [
      '  UNRESOLVED  sum:total  The parts do not add up to total (found by arithmetic)',
      '  UNRESOLVED  words:total  The amount in words of total is not its figures (found by arithmetic)',
    ],
  ]);
});
