import type { Contract } from './contract';
import type { Architecture, Minimum } from './statement';
import { strictest } from './strictest';

/** The clock that servers of a vCPU line need on an architecture. */
export function minimumClock(contract: Contract, lineId: string, architecture: Architecture): Minimum | undefined {
  const statements = contract.lineOfKind(lineId, 'vcpu-pool')?.requires?.clock ?? [];
  return governingClock(
    contract,
    statements.filter(({ architectures }) => architectures.includes(architecture)),
  );
}

/** A document may state several floors for one architecture; the reading `vcpu-clock` says which one rules. */
export function governingClock(contract: Contract, statements: readonly Minimum[]): Minimum | undefined {
  return contract.setting('vcpu-clock') === 'general' ? weakest(statements) : strictest(statements);
}

function weakest(statements: readonly Minimum[]): Minimum | undefined {
  return statements.reduce<Minimum | undefined>(
    (lowest, each) => (lowest === undefined || each.atLeast.lt(lowest.atLeast) ? each : lowest),
    undefined,
  );
}
