import { Decimal, type DecimalValue } from './decimal';

/** An exact amount of yuan (CNY). Never rounded in passing: see `roundToFen`. */
export class Money {
  private constructor(readonly yuan: Decimal) {}

  static readonly ZERO = new Money(new Decimal(0));

  static yuan(amount: DecimalValue): Money {
    return new Money(new Decimal(amount));
  }

  static sum(amounts: Iterable<Money>): Money {
    let total = Money.ZERO;
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  plus(other: Money): Money {
    return new Money(this.yuan.plus(other.yuan));
  }

  minus(other: Money): Money {
    return new Money(this.yuan.minus(other.yuan));
  }

  times(factor: DecimalValue): Money {
    return new Money(this.yuan.times(factor));
  }

  dividedBy(divisor: DecimalValue): Money {
    return new Money(this.yuan.dividedBy(divisor));
  }

  eq(other: Money): boolean {
    return this.yuan.eq(other.yuan);
  }

  gt(other: Money): boolean {
    return this.yuan.gt(other.yuan);
  }

  lt(other: Money): boolean {
    return this.yuan.lt(other.yuan);
  }

  /** The exact amount with at least two decimals: `26334387.824`, `955671.00`. */
  toString(): string {
    return this.yuan.toFixed(Math.max(2, this.yuan.decimalPlaces()));
  }

  toJSON(): string {
    return this.toString();
  }
}
