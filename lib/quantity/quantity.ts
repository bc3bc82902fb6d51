import { DECIMAL_PATTERN, Decimal, type DecimalValue } from './decimal';
import { QuantityError } from './quantity-error';
import { isUnit, nearestUnits, type Unit, unitFacts, unitOf } from './unit';

/** An exact amount with its unit. Amounts of different dimensions never meet: every operation on them throws. */
export class Quantity {
  private constructor(
    readonly amount: Decimal,
    readonly unit: Unit,
  ) {}

  /** Throws a `QuantityError` where the amount is no finite number, or the unit is not one that contracts are written in. */
  static of(amount: DecimalValue, unit: Unit): Quantity {
    if (!isUnit(unit)) throw new QuantityError(`expected ${nearestUnits(unit)}, received the unit '${unit}'`);
    const exact = decimalOf(amount);
    if (exact === undefined) throw new QuantityError(`expected a number of ${unit}, received '${amount}'`);
    return new Quantity(exact, unit);
  }

  /** Reads `2.4 GHz`, `9 months`, `10 accounts`. Returns undefined where the text is not a decimal and a known unit. */
  static parse(text: string): Quantity | undefined {
    const gap = text.indexOf(' ');
    if (gap < 0) return undefined;
    const amount = text.slice(0, gap);
    const unit = unitOf(text.slice(gap + 1));
    return unit !== undefined && DECIMAL_PATTERN.test(amount) ? Quantity.of(amount, unit) : undefined;
  }

  /** The amount expressed in another unit of the same dimension: exact, but for minutes in hours and months in years, which may not end. */
  in(unit: Unit): Decimal {
    if (unit === this.unit) return this.amount;
    const from = unitFacts(this.unit);
    const to = unitFacts(unit);
    if (from.dimension !== to.dimension) {
      throw new QuantityError(`${this} measures ${from.dimension}, not ${to.dimension} (${unit})`);
    }
    const inBase = from.factor === 1 ? this.amount : this.amount.times(from.factor);
    return to.factor === 1 ? inBase : inBase.dividedBy(to.factor);
  }

  to(unit: Unit): Quantity {
    return Quantity.of(this.in(unit), unit);
  }

  plus(other: Quantity): Quantity {
    return new Quantity(this.amount.plus(other.in(this.unit)), this.unit);
  }

  minus(other: Quantity): Quantity {
    return new Quantity(this.amount.minus(other.in(this.unit)), this.unit);
  }

  times(factor: DecimalValue): Quantity {
    return new Quantity(this.amount.times(factor), this.unit);
  }

  lt(other: Quantity): boolean {
    return this.amount.lt(other.in(this.unit));
  }

  gt(other: Quantity): boolean {
    return this.amount.gt(other.in(this.unit));
  }

  eq(other: Quantity): boolean {
    return this.amount.eq(other.in(this.unit));
  }

  /** `2.4 GHz`, `1 month`, `9 months`. */
  toString(): string {
    const { plural } = unitFacts(this.unit);
    const unit = plural !== undefined && !this.amount.eq(1) ? plural : this.unit;
    return `${this.amount.toString()} ${unit}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

function decimalOf(amount: DecimalValue): Decimal | undefined {
  try {
    const exact = new Decimal(amount);
    return exact.isFinite() ? exact : undefined;
  } catch {
    return undefined; // decimal.js throws for what it cannot read
  }
}
