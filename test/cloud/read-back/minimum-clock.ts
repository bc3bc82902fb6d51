import { figure, lineOf, setting } from './figures';
import type { Signed } from './signed';

/** The clock in MHz that a vCPU line demands of hosts of an architecture; the reading `vcpu-clock` chooses among several. */
export function minimumClockMhz(signed: Signed, line: string, architecture: string): number | undefined {
  const stated = (lineOf(signed, line).requires?.clock ?? [])
    .filter(({ architectures }) => architectures.includes(architecture))
    .map(({ atLeast }) => figure(atLeast, 'MHz'));
  if (stated.length === 0) return undefined;
  return setting(signed, 'vcpu-clock') === 'general' ? Math.min(...stated) : Math.max(...stated);
}
