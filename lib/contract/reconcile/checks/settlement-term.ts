import type { Check } from '../check';

/** Where settlement runs to the end of the contract, the lines run as long. */
export const settlementTerm: Check = {
  subject: 'settlement-term',
  by: 'comparison',
  *find(contract) {
    const { money, milestones, term } = contract.document;
    for (const { clause, settles } of money.payments) {
      if (settles === undefined || settles.to === 'service-end') continue;
      if (money.payments.some((other) => other.settles?.group === settles.group && other.settles.from === settles.to)) continue;
      const lines = money.groups.find(({ id }) => id === settles.group)?.lines ?? [];
      const until = milestones.find(({ id }) => id === settles.to)?.within;
      const settled = until?.unit === 'month' ? until : term.length;
      for (const line of lines.map((id) => contract.line(id))) {
        if (line?.term === undefined || !line.term.lt(settled)) continue;
        yield {
          subject: `settlement-term:${settles.group}`,
          title: { en: `${settles.group} is settled for longer than it is leased`, zh: `${settles.group} 的结算期长于服务期` },
          sides: [
            { clause, value: settled.toString() },
            { clause: line.clause, value: line.term.toString() },
          ],
          difference: settled.minus(line.term).toString(),
        };
      }
    }
  },
};
