import type { Contract } from '../contract/contract';
import type { Architecture } from '../contract/statement';
import { Quantity } from '../quantity/quantity';

/** The clock that the scheduler must hold for servers of a line: the floor that the reading `vcpu-clock` chooses for the architecture. */
export function minimumClock(contract: Contract, lineId: string, architecture: Architecture): Quantity | undefined {
  const statements = contract.lineOfKind(lineId, 'vcpu-pool')?.requires?.clock ?? [];
  const floors = statements.filter(({ architectures }) => architectures.includes(architecture)).map(({ atLeast }) => atLeast);
  const ordered = floors.map((floor) => Quantity.of(floor.in('MHz'), 'MHz')).sort((a, b) => a.amount.comparedTo(b.amount));
  return contract.setting('vcpu-clock') === 'general' ? ordered[0] : ordered.at(-1);
}
