import type { Contract } from '../contract/contract';
import type { Line } from '../contract/line-schema';
import { Quantity } from '../quantity/quantity';
import { wholeUnitsWithin } from '../quantity/rounding';

/**
 * The most that may be drawn on a line without charge: what was bought and the free tolerance of the contract, which is of
 * each line and rounded down to whole units (reading `tolerance-basis`): 5 % of 34 servers allow one more, not 1.7. What was
 * bought is never rounded. Undefined for a service demanded without a row.
 */
export function toleratedQuantity(contract: Contract, line: Line): Quantity | undefined {
  const bought = contract.entitlement(line);
  const { tolerance } = contract.document;
  if (bought === undefined || tolerance === undefined || contract.setting('tolerance-basis') === 'none') return bought;
  const limit = bought.plus(bought.times(tolerance.share.amount.dividedBy(100)));
  const whole = Quantity.of(wholeUnitsWithin(limit.amount), limit.unit);
  return whole.lt(bought) ? bought : whole;
}
