import { caps } from '../../../lib/contract/reconcile/checks/caps';
import { clock } from '../../../lib/contract/reconcile/checks/clock';
import { sums } from '../../../lib/contract/reconcile/checks/sums';
import { reconcile } from '../../../lib/contract/reconcile/reconcile';
import { registerSchema } from '../../../lib/contract/register-schema';
import { contractWith, type DocumentInput, group, money, NAME } from './contract-with';

type ReadingInput = NonNullable<DocumentInput['readings']>[number];

const CHECKS = [sums, caps, clock];

function readingOf(rest: Partial<ReadingInput>): ReadingInput {
  const sides = [
    { clause: 'cap-0', value: '26334396', says: '不得超过 26,334,396.00 元' },
    { clause: 'cap-1', value: '26858366.00' },
  ];
  return { id: 'K0-01', kind: 'contradiction', subject: 'caps:gpu', title: NAME, sides, reading: 'The lower.', why: 'By 13.3.', ...rest };
}

function capped(readings: ReadingInput[], ...amounts: string[]) {
  const groups = [group('gpu', '26334396.00')];
  const total = { amount: '26334396.00', clause: 'art-5' };
  const caps = amounts.map((amount, index) => ({ group: 'gpu', amount, clause: `cap-${index}` }));
  const clauses = Object.fromEntries(['cap-0', 'cap-1', 'cap-2'].map((id) => [id, { ref: `第五条 ${id}`, text: 'words' }]));
  return contractWith({ money: money({ total, groups, caps }), readings, clauses });
}

const TWO_CAPS = ['26334396.00', '26858366.00'];

test('a contradiction with a reading of its values is resolved', () => {
  const setting = { key: 'settlement-cap' as const, value: 'lower', options: { lower: 'the lower', higher: 'the higher' } };
  expect(reconcile(capped([readingOf({ setting })], ...TWO_CAPS), undefined, CHECKS)).toEqual({
    contract: 'test',
    title: NAME,
    entries: [
      {
        id: 'K0-01',
        kind: 'contradiction',
        subject: 'caps:gpu',
        found: 'comparison',
        title: NAME,
        sides: [
          { clause: 'cap-0', ref: '第五条 cap-0', value: '26334396', says: '不得超过 26,334,396.00 元' },
          { clause: 'cap-1', ref: '第五条 cap-1', value: '26858366.00' },
        ],
        difference: '523970.00',
        reading: 'The lower.',
        why: 'By 13.3.',
        setting,
        status: 'resolved',
      },
    ],
    checked: [{ subject: 'sum:total', figures: '26334396.00 = 26334396.00' }],
    summary: { contradictions: 1, ambiguities: 0, unresolved: 0, stale: 0 },
  });
});

test('a contradiction without a reading is unresolved and says what to add', () => {
  expect(reconcile(capped([], ...TWO_CAPS), undefined, CHECKS).entries).toEqual([
    {
      kind: 'contradiction',
      subject: 'caps:gpu',
      found: 'comparison',
      title: { en: 'Different caps on gpu', zh: 'gpu 有不同的金额上限' },
      sides: [
        { clause: 'cap-0', ref: '第五条 cap-0', value: '26334396.00' },
        { clause: 'cap-1', ref: '第五条 cap-1', value: '26858366.00' },
      ],
      difference: '523970.00',
      status: 'unresolved',
      problem:
        '26334396.00 (第五条 cap-0) and 26858366.00 (第五条 cap-1), difference 523970.00: no reading says which holds; ' +
        "add a reading with subject 'caps:gpu', these sides and the reading chosen",
    },
  ]);
});

test('a third value under a reading of two is unresolved, with what was found', () => {
  const { entries, summary } = reconcile(capped([readingOf({})], ...TWO_CAPS, '26334396.01'), undefined, CHECKS);
  expect(entries.map(({ status, problem }) => ({ status, problem }))).toEqual([
    {
      status: 'unresolved',
      problem:
        'the document says 26334396.00 (第五条 cap-0) and 26858366.00 (第五条 cap-1) and 26334396.01 (第五条 cap-2), ' +
        'reading K0-01 was chosen between 26334396 and 26858366.00; ' +
        'the document changed under the reading: choose again and state these sides',
    },
  ]);
  expect(summary).toEqual({ contradictions: 1, ambiguities: 0, unresolved: 1, stale: 0 });
});

test('a reading with another difference than the computed one is unresolved', () => {
  const { entries } = reconcile(capped([readingOf({ difference: '523970.01' })], ...TWO_CAPS), undefined, CHECKS);
  expect(entries.map(({ status, problem }) => ({ status, problem }))).toEqual([
    { status: 'unresolved', problem: 'the difference is 523970.00, reading K0-01 states 523970.01; correct it' },
  ]);
});

test('a reading of what no longer is there is stale', () => {
  const { entries, summary } = reconcile(capped([readingOf({})], '26334396.00'), undefined, CHECKS);
  expect(entries.map(({ id, found, status, problem }) => ({ id, found, status, problem }))).toEqual([
    {
      id: 'K0-01',
      found: 'reading',
      status: 'stale',
      problem: "reading K0-01 resolves 'caps:gpu', which the document no longer contains; remove the reading or correct the figures",
    },
  ]);
  expect(summary).toEqual({ contradictions: 1, ambiguities: 0, unresolved: 0, stale: 1 });
});

test('readings that no check can find are listed in the order of their ids, those of the register among them', () => {
  const contract = capped([
    readingOf({ id: 'K0-03', subject: 'penalties' }),
    readingOf({ id: 'A0-01', kind: 'ambiguity', subject: undefined }),
  ]);
  const register = registerSchema.parse({
    contract: 'test',
    clauses: { 'art-9': { ref: '第九条', text: 'words' } },
    readings: [{ ...readingOf({ id: 'K0-02', subject: undefined }), sides: [{ clause: 'art-9', value: 'reports' }] }],
  });
  const { entries, summary } = reconcile(contract, register, CHECKS);
  expect(entries.map(({ id, found, status, sides }) => [id, found, status, sides[0]?.ref])).toEqual([
    ['A0-01', 'reading', 'resolved', '第五条 cap-0'],
    ['K0-02', 'reading', 'resolved', '第九条'],
    ['K0-03', 'reading', 'resolved', '第五条 cap-0'],
  ]);
  expect(summary).toEqual({ contradictions: 2, ambiguities: 1, unresolved: 0, stale: 0 });
});

test('parts of one question count once', () => {
  const contract = capped([readingOf({ id: 'K0-11', subject: 'a' }), readingOf({ id: 'K0-11b', subject: 'b' })]);
  expect(reconcile(contract, undefined, CHECKS).summary.contradictions).toBe(1);
});
