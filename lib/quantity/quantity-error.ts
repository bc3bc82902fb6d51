import { callersStack } from './callers-stack';

/** An amount or a unit that cannot be used: a unit that there is not, or amounts of which one measures something else. */
export class QuantityError extends RangeError {
  override readonly name = 'QuantityError';

  constructor(message: string) {
    super(message);
    this.stack = callersStack(this, 'QuantityError');
  }
}
