import type { Check } from '../check';

/** Where one clause gives a span of IOPS with an upper end, no other gives a floor alone. */
export const iops: Check = {
  subject: 'iops',
  by: 'comparison',
  *find(contract) {
    for (const line of contract.linesOfKind('block-storage')) {
      const span = line.requires?.iopsClass;
      if (span === undefined) continue;
      const { amount: from } = span.from;
      const printed = `${from}-${span.to.amount}`;
      for (const floor of line.requires?.iops ?? []) {
        // A clause that prints the same span states no floor apart from it.
        if (contract.clause(floor.clause).text.replaceAll(' ', '').includes(printed)) continue;
        yield {
          subject: `iops:${line.id}`,
          title: { en: `${line.id}: IOPS span against floor`, zh: `${line.id} 单盘 IOPS 区间与下限` },
          sides: [
            { clause: span.clause, value: `${printed} IOPS` },
            { clause: floor.clause, value: floor.atLeast.toString() },
          ],
        };
      }
    }
  },
};
