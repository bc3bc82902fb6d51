import { callersStack } from '../quantity/callers-stack';

/** A value that OpenStack or a construct cannot take. It is the user's to change: where nobody catches it, its message is what is printed. */
export class RefusedValue extends RangeError {
  override readonly name: string = 'RefusedValue';

  constructor(message: string) {
    super(message);
    this.stack = callersStack(this, new.target.name);
  }
}
