import { sum } from '../../../quantity/decimal';
import { Quantity } from '../../../quantity/quantity';
import { type Equation, equationCheck } from '../equation';

/** Where the audit is demanded for each database, as many audits are bought as databases. */
export const auditCoverage = equationCheck('audit-coverage', function* (contract): Generator<Equation> {
  const databases = contract.linesOfKind('database').flatMap((line) => contract.entitlement(line) ?? []);
  if (databases.length === 0) return;
  for (const line of contract.linesOfKind('database-audit')) {
    const bought = contract.entitlement(line);
    const duty = line.requires?.everyDatabase;
    if (bought === undefined || duty === undefined) continue;
    yield {
      subject: `audit-coverage:${line.id}`,
      title: { en: 'Not as many database audits as databases', zh: `${line.name.zh}数量与数据库数量不符` },
      stated: { clause: line.clause, value: bought },
      computed: {
        clause: duty.clause,
        value: Quantity.of(sum(databases.map((each) => each.in('set'))), 'set'),
        terms: databases.join(' + '),
      },
    };
  }
});
