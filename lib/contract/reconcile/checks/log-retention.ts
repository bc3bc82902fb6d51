import type { Check } from '../check';

/** The last log of a line need not be kept beyond the end of the contract. */
export const logRetention: Check = {
  subject: 'log-retention',
  by: 'arithmetic',
  *find(contract) {
    const { term } = contract.document;
    for (const line of contract.linesOfKind('log-audit')) {
      const retention = line.requires?.retention;
      if (retention === undefined || line.term === undefined) continue;
      const kept = line.term.plus(retention.atLeast);
      if (!kept.gt(term.length)) continue;
      yield {
        subject: `log-retention:${line.id}`,
        title: { en: 'The last logs must outlive the contract', zh: '最后的日志须保存至合同期满之后' },
        sides: [
          { clause: retention.clause, value: kept.toString() },
          { clause: line.clause, value: line.term.toString() },
          { clause: term.clause, value: term.length.toString() },
        ],
        difference: kept.minus(term.length).toString(),
      };
    }
  },
};
