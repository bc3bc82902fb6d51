import { sum } from '../../../quantity/decimal';
import type { Check } from '../check';

/** The last payment by a date waits for acceptance where acceptance comes after the end of service. */
export const paymentBeforeAcceptance: Check = {
  subject: 'payment-before-acceptance',
  by: 'comparison',
  *find({ document: { money, milestones } }) {
    const { payments } = money;
    const last = payments.at(-1);
    const acceptance = milestones.find(
      ({ id, after, within }) => id.includes('acceptance') && within !== undefined && after === 'end of service',
    );
    const shares = sum(payments.flatMap(({ share }) => (share === undefined ? [] : [share.amount])));
    if (last?.by === undefined || acceptance?.within === undefined || shares.lt(100)) return;
    if (last.conditions.some(({ en }) => /accept/i.test(en))) return;
    yield {
      subject: 'payment-before-acceptance',
      title: { en: 'Everything is paid before acceptance', zh: '验收之前已付清全款' },
      sides: [
        { clause: last.clause, value: last.by },
        { clause: acceptance.clause, value: `${acceptance.within} after the ${acceptance.after}` },
      ],
    };
  },
};
