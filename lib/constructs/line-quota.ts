import type { Contract } from '../contract/contract';
import type { Line, LineKind } from '../contract/line-schema';
import { Decimal } from '../quantity/decimal';
import type { Unit } from '../quantity/unit';
import { toleratedQuantity } from '../rules/tolerated-quantity';

/**
 * What a quota lets be used of all lines of a kind together, in whole units: exactly what was bought, and the free tolerance
 * only of lines in `useTolerance`. Undefined where the contract states no quantity.
 */
export function quotaOfKind(contract: Contract, kind: LineKind, unit: Unit, useTolerance: readonly string[]): number | undefined {
  const quotas = contract.linesOfKind(kind).map((line) => quotaOfLine(contract, line, unit, useTolerance));
  const stated = quotas.filter((quota) => quota !== undefined);
  return stated.length === 0 ? undefined : stated.reduce((total, quota) => total + quota, 0);
}

export function quotaOfLine(contract: Contract, line: Line, unit: Unit, useTolerance: readonly string[]): number | undefined {
  const quantity = useTolerance.includes(line.id) ? toleratedQuantity(contract, line) : contract.entitlement(line);
  return quantity?.in(unit).toDecimalPlaces(0, Decimal.ROUND_FLOOR).toNumber();
}
