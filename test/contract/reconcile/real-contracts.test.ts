import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Contract } from '../../../lib/contract/contract';
import { contractSchema } from '../../../lib/contract/contract-schema';
import { loadContract } from '../../../lib/contract/load-contract';
import { loadRegister } from '../../../lib/contract/load-register';
import { checks } from '../../../lib/contract/reconcile/checks';
import { reconcile } from '../../../lib/contract/reconcile/reconcile';
import type { Reconciliation } from '../../../lib/contract/reconcile/reconciliation';

const folderOf = (id: string): string => join(__dirname, '../../../contracts', id);

function reconciled(id: string): Reconciliation {
  const { contract } = loadContract(folderOf(id));
  return reconcile(contract, loadRegister(folderOf(id), id)?.register);
}

/** The contract with one text of its file replaced everywhere. */
function changed(id: string, from: string, to: string): Reconciliation {
  const text = readFileSync(join(folderOf(id), 'contract.yaml'), 'utf8');
  if (!text.includes(from)) throw new Error(`${id} has no '${from}'`);
  return reconcile(new Contract(contractSchema.parse(parse(text.replaceAll(from, to)))));
}

function openOf({ entries }: Reconciliation) {
  return entries
    .filter(({ status }) => status !== 'resolved')
    .map(({ subject, status, sides }) => `${status} ${subject}: ${sides.map(({ value }) => value).join(' / ')}`);
}

const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

describe.each([
  ['dsj-2026-030', 'K0', 25, 'A0', 28],
  ['smart-water-2026', 'K3', 18, 'A3', 21],
] as const)('%s', (id, contradictions, lastContradiction, ambiguities, lastAmbiguity) => {
  const { entries, summary } = reconciled(id);

  test('lists every known question', () => {
    const listed = entries.map((entry) => entry.id);
    expect(listed).toEqual(
      expect.arrayContaining([...numbered(contradictions, lastContradiction), ...numbered(ambiguities, lastAmbiguity)]),
    );
  });

  test('names no subject that no check could find', () => {
    const named = entries.flatMap(({ subject }) => subject ?? []);
    expect(
      named.filter((subject) => !checks.some((check) => subject === check.subject || subject.startsWith(`${check.subject}:`))),
    ).toEqual([]);
  });

  test('has a reading for each', () => {
    expect(entries.filter(({ status }) => status !== 'resolved')).toEqual([]);
    expect(summary).toEqual({ contradictions: lastContradiction, ambiguities: lastAmbiguity, unresolved: 0, stale: 0 });
  });
});

test('what the checks find in DSJ-2026-030', () => {
  expect(foundIn('dsj-2026-030')).toEqual([
    'caps:gpu',
    'clock:base-1.1',
    'coverage:servers',
    'fault-order:respond',
    'fault-recovery',
    'fp16-limbs:base-4.2',
    'gpu-totals:base-4.1',
    'iops:base-2.1',
    'iops:base-2.2',
    'joint-lease-terms:base-4.1',
    'kpi:availability',
    'log-retention:ext-3.2',
    'node-host:base-4.2',
    'outage-budget',
    'payments:advance:gpu',
    'priced-together:base-4.1',
    'provisional-total',
    'resizable-unpriced',
    'same-text:ext-1.2',
    'same-text:ext-1.4',
    'settlement-overlap:gpu',
    'settlement-term:gpu',
    'unit-price:gpu',
    'unquantified',
  ]);
});

test('what the checks find in the tender', () => {
  expect(foundIn('smart-water-2026')).toEqual([
    'durability:L9',
    'fault-order:respond',
    'gpu-compute-missing:L6',
    'licences:L17',
    'outage-budget:hardware',
    'outage-budget:migration',
    'payment-before-acceptance',
    'protocols:L16',
  ]);
});

function foundIn(id: string): (string | undefined)[] {
  return reconciled(id)
    .entries.filter(({ found }) => found !== 'reading')
    .map(({ subject }) => subject)
    .sort();
}

test('the money of DSJ-2026-030 closes', () => {
  const figures = reconciled('dsj-2026-030')
    .checked.filter(({ subject }) => !subject.startsWith('restated'))
    .map((closing) => closing.figures);
  expect(figures).toEqual([
    '955671.00 + 26334396.00 = 27290067.00',
    '27290067.00 + 202500.00 = 27492567.00',
    '贰仟柒佰肆拾玖万贰仟伍佰陆拾柒元整 = 27492567.00',
    '贰仟柒佰贰拾玖万零陆拾柒元整 = 27290067.00',
    '玖拾伍万伍仟陆佰柒拾壹元整 = 955671.00',
    '贰仟陆佰叁拾叁万肆仟叁佰玖拾陆元整 = 26334396.00',
    '贰拾万贰仟伍佰元整 = 202500.00',
    '捌佰贰拾肆万柒仟柒佰柒拾元壹角 = 8247770.10',
    '捌拾壹万零柒佰壹拾玖元柒角 = 810719.70',
    '30 % × 27492567.00 = 8247770.10',
    '70 % × (955671.00 + 202500.00) = 810719.70',
    '30 % + 70 % = 100 %',
    '30 % + 70 % = 100 %',
    '9 months = 9 months',
    '7 sets + 1 set = 8 sets',
  ]);
});

test('one yuan more in total is found wherever the total is used', () => {
  expect(openOf(changed('dsj-2026-030', "total: { amount: '27492567.00'", "total: { amount: '27492568.00'"))).toEqual([
    'unresolved provisional-total: 27492568.00 provisional / 1158171.00 fixed',
    'unresolved sum:total: 27492568.00 / 27492567.00',
    'unresolved words:total: 27492568.00 / 27492567.00',
    'unresolved payment-share:payment-1: 8247770.10 / 8247770.40',
  ]);
});

test('a third cap is found', () => {
  const cap = "- { group: gpu, amount: '26858366.00', clause: art-5.2-settlement }";
  const third = "- { group: gpu, amount: '26500000.00', clause: art-5.1 }";
  expect(openOf(changed('dsj-2026-030', cap, `${cap}\n    ${third}`))).toEqual([
    'unresolved caps:gpu: 26334396.00 / 26858366.00 / 26500000.00',
  ]);
});

test('another clock in one clause is found', () => {
  const general = '{ architectures: [arm, c86, x86], atLeast: 2.2 GHz, clause: annex1-2.2.1.1 }';
  expect(openOf(changed('dsj-2026-030', general, general.replace('2.2', '2.5')))).toEqual([
    'unresolved clock:base-1.1: 2.5 GHz / 2.4 GHz / 2.2 GHz',
  ]);
});

test('a reading outlives the figure that was corrected', () => {
  expect(
    openOf(
      changed('dsj-2026-030', "amount: '26858366.00', clause: art-5.2-settlement", "amount: '26334396.00', clause: art-5.2-settlement"),
    ),
  ).toEqual(['stale caps:gpu: 26334396.00 / 26858366.00']);
});

test('a fourth database is found against both clauses that count them', () => {
  expect(
    openOf(changed('dsj-2026-030', "id: ext-1.3, kind: database, quantity: '1'", "id: ext-1.3, kind: database, quantity: '2'")),
  ).toEqual([
    'unresolved same-text:ext-1.2: 7 sets / 2 sets',
    'unresolved restated:ext-1.2: 8 sets / 9 sets / 8 sets',
    'unresolved audit-coverage:ext-3.3: 8 sets / 9 sets',
  ]);
});

test('another ceiling in the tender is found', () => {
  expect(openOf(changed('smart-water-2026', "amount: '7714589', stated", "amount: '7714590', stated"))).toEqual([
    'unresolved ceiling:C16040000: 7714590.00 / 7714589.00',
  ]);
});

test.each([
  ["by: '2026-12-05', clause: art-2.3", "by: '2026-12-15', clause: art-2.3", 'dates:stage-acceptance: 2026-12-15 / 2026-12-05'],
  ["by: '2026-12-05'\n", "by: '2026-12-04'\n", 'dates:stage-acceptance: 2026-12-05 / 2026-12-04'],
  ['id: term-end, within: 9 months', 'id: term-end, within: 10 months', 'term:term-end: 10 months / 9 months'],
  ['quantity: 100 PFLOPS', 'quantity: 300 PFLOPS', 'milestone-quantity:gpu-ready: 300 PFLOPS / 212.6 PFLOPS'],
  ["database-audit, quantity: '8'", "database-audit, quantity: '7'", 'audit-coverage:ext-3.3: 7 sets / 8 sets'],
  ['128 cores, clause: annex1-5.4', '64 cores, clause: annex1-5.4', 'node-restated:base-4.2: 128 cores / 64 cores'],
])('%s changed to %s is found', (from, to, found) => {
  expect(openOf(changed('dsj-2026-030', from, to))).toEqual([`unresolved ${found}`]);
});
