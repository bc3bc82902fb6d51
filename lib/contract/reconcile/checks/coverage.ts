import type { Contract } from '../../contract';
import type { Line } from '../../line-schema';
import type { Check, FoundContradiction } from '../check';

/** A service for every server or database is not bought for a counted number of them. */
export const coverage: Check = {
  subject: 'coverage',
  by: 'comparison',
  *find(contract) {
    for (const line of contract.lines) {
      yield* against(contract, line, 'servers', everyServer(line));
      yield* against(contract, line, 'databases', line.kind === 'database-audit' ? line.requires?.everyDatabase : undefined);
    }
  },
};

function* against(contract: Contract, line: Line, what: string, duty: { clause: string } | undefined): Generator<FoundContradiction> {
  const bought = contract.entitlement(line);
  if (duty === undefined || bought === undefined) return;
  yield {
    subject: `coverage:${what}`,
    title: { en: `${bought} against all ${what}`, zh: `${line.name.zh}：清单数量与全覆盖要求` },
    sides: [
      { clause: line.clause, value: bought.toString() },
      { clause: duty.clause, value: `all ${what}` },
    ],
  };
}

function everyServer(line: Line): { clause: string } | undefined {
  return line.kind === 'host-security' || line.kind === 'vulnerability-scan' || line.kind === 'log-audit'
    ? line.requires?.everyServer
    : undefined;
}
