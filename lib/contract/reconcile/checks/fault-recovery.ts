import type { Check } from '../check';

/** The time to clear a fault is the time until the system runs again. */
export const faultRecovery: Check = {
  subject: 'fault-recovery',
  by: 'comparison',
  *find({ document: { faultResponse } }) {
    const byLength = (duty: string) => faultResponse.filter((each) => each.duty === duty).sort((a, b) => (a.within.lt(b.within) ? 1 : -1));
    const [recover, clear] = [byLength('recover'), byLength('locate-and-clear')];
    const [longest, cleared] = [recover[0], clear[0]];
    if (longest === undefined || cleared === undefined || longest.within.eq(cleared.within)) return;
    const [later, sooner] = longest.within.gt(cleared.within) ? [longest, cleared] : [cleared, longest];
    yield {
      subject: 'fault-recovery',
      title: { en: 'Two repair clocks', zh: '两种故障修复时限' },
      sides: [...recover, ...clear].map(({ clause, within }) => ({ clause, value: within.toString() })),
      difference: later.within.to('minute').minus(sooner.within).toString(),
    };
  },
};
