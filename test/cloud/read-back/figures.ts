import { Quantity } from '../../../lib/quantity/quantity';
import type { Unit } from '../../../lib/quantity/unit';
import type { LineYaml, Signed } from './signed';

/** `2.4 GHz` in MHz. Quantities are read and converted by lib/quantity, which is arithmetic alone and knows no contract. */
export function figure(text: string, unit: Unit): number {
  return quantity(text).in(unit).toNumber();
}

function quantity(text: string): Quantity {
  const read = Quantity.parse(text);
  if (read === undefined) throw new Error(`expected a quantity with its unit, received '${text}'`);
  return read;
}

export function lineOf({ contract }: Signed, id: string): LineYaml {
  return found(
    contract.lines.find((line) => line.id === id),
    `line '${id}' of ${contract.id}`,
  );
}

/** What the documents name must be in them. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`expected ${what}, which the documents name and do not have`);
  return value;
}

/** The choice that a reading of the contract makes. */
export function setting({ contract }: Signed, key: string): string | undefined {
  return contract.readings?.flatMap((reading) => reading.setting ?? []).find((each) => each.key === key)?.value;
}

/**
 * The most that may be drawn on a line: what was bought, and where the deployment uses the line's free tolerance, that too, down to
 * the whole unit. Undefined for a service that is demanded without a quantity.
 */
export function limit(signed: Signed, id: string, unit: Unit): number | undefined {
  const line = lineOf(signed, id);
  if (line.quantity === undefined || line.unit === undefined) return undefined;
  const bought = quantity(line.unit).times(line.quantity);
  const { tolerance } = signed.contract;
  const tolerated = signed.deployment.useTolerance?.includes(id) === true && setting(signed, 'tolerance-basis') !== 'none';
  if (!tolerated || tolerance === undefined) return bought.in(unit).toNumber();
  const share = bought.times(figure(tolerance.share, '%')).times('0.01');
  const whole = Quantity.of(bought.plus(share).amount.floor(), bought.unit);
  return (whole.lt(bought) ? bought : whole).in(unit).toNumber();
}

/** The sum of all lines of a kind, down to whole units a line; undefined where none of them has a quantity. */
export function limitOfKind(signed: Signed, kind: string, unit: Unit): number | undefined {
  const limits = signed.contract.lines
    .filter((line) => line.kind === kind)
    .flatMap(({ id }) => {
      const most = limit(signed, id, unit);
      return most === undefined ? [] : [Math.floor(most)];
    });
  return limits.length === 0 ? undefined : sum(limits);
}

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, each) => total + each, 0);
}

export function sorted(texts: Iterable<string>): string[] {
  return [...texts].sort();
}
