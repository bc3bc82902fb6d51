import { notCovered } from './not-covered';
import type { Rule } from './rule';

/** Every database is covered by the database audit that the contract has. */
export const databaseAuditCoverage: Rule = {
  id: 'database-audit-coverage',
  severity: 'error',
  summary: 'every database is covered by the database audit of the contract',
  *check({ contract, inventory }) {
    const databases = inventory.software.filter(({ line }) => contract.lineOfKind(line, 'database') !== undefined);
    for (const line of contract.linesOfKind('database-audit')) {
      const duty = line.requires?.everyDatabase;
      if (duty === undefined && line.quantity === undefined) continue;
      yield* notCovered(databases, inventory, { line, clause: duty?.clause ?? line.clause, noun: 'database' });
    }
  },
};
