import type { Reconciliation } from '../../lib/contract/reconcile/reconciliation';
import { reconcileJson } from '../../lib/report/reconcile-json';

test('the reconciliation as it is, indented', () => {
  const reconciliation: Reconciliation = {
    contract: 'tiny',
    title: { en: 'Tiny', zh: '小' },
    entries: [],
    checked: [{ subject: 'sum:total', figures: '1.00 + 1.00 = 2.00' }],
    summary: { contradictions: 0, ambiguities: 0, unresolved: 0, stale: 0 },
  };
  expect(reconcileJson(reconciliation)).toBe(`{
  "contract": "tiny",
  "title": {
    "en": "Tiny",
    "zh": "小"
  },
  "entries": [],
  "checked": [
    {
      "subject": "sum:total",
      "figures": "1.00 + 1.00 = 2.00"
    }
  ],
  "summary": {
    "contradictions": 0,
    "ambiguities": 0,
    "unresolved": 0,
    "stale": 0
  }
}
`);
});
