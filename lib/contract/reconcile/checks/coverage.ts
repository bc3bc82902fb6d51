import type { Line } from '../../line-schema';
import type { Check } from '../check';

/** A service for every server is not bought for a counted number of them. */
export const coverage: Check = {
  subject: 'coverage',
  by: 'comparison',
  *find(contract) {
    for (const line of contract.lines) {
      const bought = contract.entitlement(line);
      const duty = everyServer(line);
      if (duty === undefined || bought === undefined) continue;
      yield {
        subject: 'coverage:servers',
        title: { en: `${bought} against all servers`, zh: `${line.name.zh}：清单数量与全覆盖要求` },
        sides: [
          { clause: line.clause, value: bought.toString() },
          { clause: duty.clause, value: 'all servers' },
        ],
      };
    }
  },
};

function everyServer(line: Line): { clause: string } | undefined {
  return line.kind === 'host-security' || line.kind === 'vulnerability-scan' || line.kind === 'log-audit'
    ? line.requires?.everyServer
    : undefined;
}
