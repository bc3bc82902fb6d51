import type { Reconciliation } from '../../lib/contract/reconcile/reconciliation';
import { reconcileText } from '../../lib/report/reconcile-text';

const reconciliation: Reconciliation = {
  contract: 'dsj-2026-030',
  title: { en: 'Government cloud lease', zh: '政务云服务租赁' },
  entries: [
    {
      id: 'A0-07',
      kind: 'ambiguity',
      found: 'reading',
      title: { en: 'TFLOPS in a PFLOPS', zh: '1P 等于多少 TFLOPS' },
      sides: [{ clause: 'art-1.1', ref: '第一条1', value: '212.6 PFLOPS' }],
      reading: '1 PFLOPS is 1000 TFLOPS.',
      why: 'The two figures agree by 1000.',
      status: 'resolved',
    },
    {
      id: 'K0-01',
      kind: 'contradiction',
      subject: 'caps:gpu',
      found: 'comparison',
      title: { en: 'Two caps on the GPU settlement', zh: 'GPU 算力结算金额有两个上限' },
      sides: [
        { clause: 'art-5.1.1', ref: '第五条1(1)', value: '26334396.00', says: '不得超过 26,334,396.00 元' },
        { clause: 'art-5.2', ref: '第五条2', value: '26858366.00' },
      ],
      difference: '523970.00',
      reading: 'The lower cap binds.',
      why: 'Art. 13.3 by analogy.',
      setting: { key: 'settlement-cap', value: 'lower', options: { lower: 'Up to the lower cap', higher: 'Up to the higher cap' } },
      alternatives: { total: 'Up to the total of the contract' },
      status: 'resolved',
    },
    {
      kind: 'contradiction',
      subject: 'sum:total',
      found: 'arithmetic',
      title: { en: 'The parts do not add up to total', zh: '各分项之和与 total 金额不符' },
      sides: [
        { clause: 'art-5.1', ref: '第五条1', value: '3.00' },
        { clause: 'art-5.1', ref: '第五条1', value: '2.00' },
      ],
      difference: '1.00',
      status: 'unresolved',
      problem: 'no reading says which holds',
    },
  ],
  checked: [
    { subject: 'restated:base-1.1', figures: '1128 vCPU = 1128 vCPU' },
    { subject: 'restated:base-1.1', figures: '1128 vCPU = 1128 vCPU' },
    { subject: 'restated:base-1.2', figures: '3268 GB = 3268 GB' },
    { subject: 'restated:base-3.1', figures: '10 accounts = 10 accounts' },
    { subject: 'restated:base-2.1', figures: '65.82 × 100 GB = 6582 GB' },
    { subject: 'payment-share:payment-1', figures: '30 % × 27492567.00 = 8247770.10' },
  ],
  summary: { contradictions: 2, ambiguities: 1, unresolved: 1, stale: 0 },
};

test('what closes, what is open, every contradiction with its reading, and the ambiguities', () => {
  expect(reconcileText(reconciliation)).toBe(`dsj-2026-030: Government cloud lease

What closes

  restated: 65.82 × 100 GB = 6582 GB; 1128 vCPU = 1128 vCPU; 3268 GB = 3268 GB; and 1 more
  payment share: 30 % × 27492567.00 = 8247770.10

What needs a decision

  UNRESOLVED  sum:total  The parts do not add up to total (found by arithmetic)
    第五条1: 3.00
    第五条1: 2.00
    difference: 1.00
    no reading says which holds

Contradictions, with the reading chosen

  K0-01  Two caps on the GPU settlement (found by comparison)
    第五条1(1): 26334396.00 「不得超过 26,334,396.00 元」
    第五条2: 26858366.00
    difference: 523970.00
    → The lower cap binds.
    why: Art. 13.3 by analogy.
    setting settlement-cap: lower
      * lower: Up to the lower cap
      - higher: Up to the higher cap
    also defensible: total: Up to the total of the contract

Ambiguities decided

  A0-07  TFLOPS in a PFLOPS: 1 PFLOPS is 1000 TFLOPS.

2 contradictions, 1 unresolved; 1 ambiguity decided
`);
});

test('with everything resolved the last line says so', () => {
  const entries = reconciliation.entries.filter(({ status }) => status === 'resolved');
  const summary = { contradictions: 1, ambiguities: 1, unresolved: 0, stale: 0 };
  expect(
    reconcileText({ ...reconciliation, entries, summary })
      .split('\n')
      .at(-2),
  ).toBe('1 contradiction, all resolved; 1 ambiguity decided');
});
