/** An entry that cannot be used, with what to do. */
export class UnusableEntry extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
    this.name = 'UnusableEntry';
  }
}
