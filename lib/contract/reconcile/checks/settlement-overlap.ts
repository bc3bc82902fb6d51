import type { Check } from '../check';

/** No day belongs to two periods of settlement: where one closed period ends another does not begin. */
export const settlementOverlap: Check = {
  subject: 'settlement-overlap',
  by: 'comparison',
  *find({ document: { money } }) {
    const settling = money.payments.flatMap(({ clause, settles }) => (settles?.closed ? [{ clause, ...settles }] : []));
    for (const earlier of settling) {
      for (const later of settling) {
        if (earlier === later || earlier.group !== later.group || earlier.to !== later.from) continue;
        const day = earlier.to.replaceAll('-', ' ');
        yield {
          subject: `settlement-overlap:${earlier.group}`,
          title: { en: `The day of ${day} is settled twice`, zh: `${earlier.to} 当日被两次结算` },
          sides: [
            { clause: earlier.clause, value: `${day} as last day` },
            { clause: later.clause, value: `${day} as first day` },
          ],
          difference: '1 day',
        };
      }
    }
  },
};
