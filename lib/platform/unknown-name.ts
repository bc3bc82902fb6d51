import { callersStack } from '../quantity/callers-stack';

/** A name that is asked of a platform, and that it does not know. */
export class UnknownName extends RangeError {
  override readonly name = 'UnknownName';

  constructor(message: string) {
    super(message);
    this.stack = callersStack(this, 'UnknownName');
  }
}
