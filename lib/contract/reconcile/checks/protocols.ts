import type { Check } from '../check';

/** The protocols of the row are those of the clause that describes the service. */
export const protocols: Check = {
  subject: 'protocols',
  by: 'comparison',
  *find(contract) {
    for (const line of contract.linesOfKind('object-storage')) {
      const { protocols: inRow, fileProtocols: inClause } = line.requires ?? {};
      if (inRow === undefined || inClause === undefined || inRow.all.every((name) => inClause.all.includes(name))) continue;
      yield {
        subject: `protocols:${line.id}`,
        title: { en: `Different protocols for ${line.id}`, zh: `${line.name.zh} 协议要求不一致` },
        sides: [
          { clause: inRow.clause, value: inRow.all.join(', ') },
          { clause: inClause.clause, value: inClause.all.join(', ') },
        ],
      };
    }
  },
};
