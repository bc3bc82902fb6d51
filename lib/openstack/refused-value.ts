/**
 * A value that OpenStack or a construct cannot take. It is the user's to change, so the message is all that is printed: frames
 * of our own code would bury it.
 */
export class RefusedValue extends RangeError {
  override readonly name: string = 'RefusedValue';

  constructor(message: string) {
    super(message);
    this.stack = `${new.target.name}: ${message}`;
  }
}
