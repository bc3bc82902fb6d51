import { notCovered } from './not-covered';
import type { Rule } from './rule';

/**
 * Every server of the customer is covered by every host security, vulnerability scan and log audit service that the contract
 * has: the number of a row is what is billed, the duty is for all (为政务云内所有云主机).
 */
export const securityCoverage: Rule = {
  id: 'security-coverage',
  severity: 'error',
  summary: 'every server is covered by every host security, vulnerability scan and log audit service of the contract',
  *check({ contract, inventory }) {
    const lines = [
      ...contract.linesOfKind('host-security'),
      ...contract.linesOfKind('vulnerability-scan'),
      ...contract.linesOfKind('log-audit'),
    ];
    for (const line of lines) {
      const duty = line.requires?.everyServer;
      if (duty === undefined && line.quantity === undefined) continue;
      const clause = duty?.clause ?? line.clause;
      yield* notCovered(inventory.servers, inventory, { line, clause, noun: 'server' });
      yield* notCovered(inventory.physicalServers, inventory, { line, clause, noun: 'physical server' });
    }
  },
};
