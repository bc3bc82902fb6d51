import type { Check } from '../check';

/** A payment names the same day for what it waits for as the clause of the milestone does. */
export const dates: Check = {
  subject: 'dates',
  by: 'comparison',
  *find({ document: { milestones, money } }) {
    for (const milestone of milestones) {
      for (const payment of money.payments) {
        if (!milestone.awaitedBy.includes(payment.id) || milestone.by === undefined || payment.by === undefined) continue;
        if (milestone.by === payment.by) continue;
        yield {
          subject: `dates:${milestone.id}`,
          title: { en: `Two days for ${milestone.id}`, zh: `${milestone.name.zh}有两个日期` },
          sides: [
            { clause: milestone.clause, value: milestone.by },
            { clause: payment.clause, value: payment.by },
          ],
        };
      }
    }
  },
};
