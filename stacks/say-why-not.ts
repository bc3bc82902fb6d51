import { InputError } from '../lib/document/problem';
import { RefusedValue } from '../lib/openstack/refused-value';

/** Says on stderr what the user has to change, and exits with 2. Any other error is one of the program and keeps its trace. */
export function sayWhyNot(error: unknown): void {
  if (!(error instanceof InputError || error instanceof RefusedValue)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
