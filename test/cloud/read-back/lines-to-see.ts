import type { Signed } from './signed';

/**
 * Contract lines that the deployment draws on and of which a cloud shows something. Scans, audits and hardening without an agent are
 * work of people and programs outside: no resource, no metadata.
 */
export function linesToSee({ contract, deployment }: Signed): string[] {
  const { hostServices = [], ...others } = deployment;
  const seen = hostServices.filter(({ agent, collector }) => agent !== undefined || collector !== undefined);
  const drawn = new Set([...seen.map(({ line }) => line), ...linesUnder(others)]);
  return contract.lines.map(({ id }) => id).filter((id) => drawn.has(id));
}

/** Whatever stands under `line`, `lines` and `licence`, wherever it is. */
function linesUnder(value: unknown, isLine = false): string[] {
  if (typeof value === 'string') return isLine ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => linesUnder(below, isLine || ['line', 'lines', 'licence'].includes(key)));
}
