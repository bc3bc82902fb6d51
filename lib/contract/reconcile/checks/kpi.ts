import type { Kpi } from '../../contract-schema';
import type { Check } from '../check';

/** Every clause that sets a figure for one measure sets the same, by the same comparison. */
export const kpi: Check = {
  subject: 'kpi',
  by: 'comparison',
  *find({ document: { kpis } }) {
    for (const measure of new Set(kpis.map(measureOf))) {
      const same = kpis.filter((each) => measureOf(each) === measure);
      if (new Set(same.map(wording)).size < 2) continue;
      yield {
        subject: `kpi:${measure}`,
        title: { en: `Different figures for ${measure}`, zh: `${same[0]?.name.zh ?? measure} 指标不一致` },
        sides: same.map((each) => ({ clause: each.clause, value: wording(each) })),
      };
    }
  },
};

function measureOf({ id, measure }: Kpi): string {
  return measure ?? id;
}

/** `more than 99.99 %` */
function wording({ comparison, value }: Kpi): string {
  return `${comparison.replace('-', ' ')} ${value}`;
}
