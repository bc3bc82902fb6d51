import { Quantity } from '../../../quantity/quantity';
import type { Contract } from '../../contract';
import type { Kpi } from '../../contract-schema';
import type { Check } from '../check';

const MINUTES_A_YEAR = 365 * 24 * 60;

/** One outage that a clause permits leaves the availability of a year standing. */
export const outageBudget: Check = {
  subject: 'outage-budget',
  by: 'arithmetic',
  *find(contract) {
    const availability = contract.document.kpis.find(isAvailability);
    if (availability === undefined) return;
    const unavailable = Quantity.of(100, '%').minus(availability.value).amount.dividedBy(100);
    const budget = Quantity.of(unavailable.times(MINUTES_A_YEAR), 'minute');
    for (const { subject, clause, outage } of permittedOutages(contract)) {
      if (!outage.gt(budget)) continue;
      yield {
        subject,
        title: { en: 'One permitted outage breaks the availability', zh: '一次允许的中断即突破可用性指标' },
        sides: [
          { clause: availability.clause, value: budget.toString() },
          { clause, value: outage.toString() },
        ],
        difference: outage.minus(budget).toString(),
      };
    }
  },
};

function isAvailability({ id, measure, value }: Kpi): boolean {
  return (measure ?? id) === 'availability' && value.unit === '%';
}

/** The time to recover, and each indicator of time named `<what>-outage`. */
function* permittedOutages({ document }: Contract): Generator<{ subject: string; clause: string; outage: Quantity }> {
  for (const { duty, within, clause } of document.faultResponse) {
    if (duty === 'recover') yield { subject: 'outage-budget', clause, outage: within.to('minute') };
  }
  for (const { id, value, clause } of document.kpis) {
    const what = /^(.+)-outage$/.exec(id)?.[1];
    if (what !== undefined && value.unit !== '%') yield { subject: `outage-budget:${what}`, clause, outage: value.to('minute') };
  }
}
