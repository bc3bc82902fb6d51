import type { Contract } from '../contract/contract';
import type { Inventory } from '../inventory/inventory';
import type { Origin } from '../inventory/value';

export type Severity = 'error' | 'warning' | 'unknown';

/** What a rule found wrong with one item. */
export interface Breach {
  /** What it is about: `server`, `app-01`. Like breaches of several items become one finding that names them all. */
  readonly subject: { readonly noun: string; readonly name: string };
  readonly origin: Origin;
  /** Contract line concerned. */
  readonly line?: string;
  /** Id of the clause that sets the requirement. */
  readonly clause?: string;
  /** Value received and value required, without the subject; lower case, no full stop. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** Where it differs from the rule's own; `unknown` where a value cannot be known yet. */
  readonly severity?: Severity;
}

export interface Facts {
  readonly contract: Contract;
  readonly inventory: Inventory;
}

/**
 * One check of an inventory against a contract. A rule takes its thresholds from the contract, never throws, and yields
 * nothing where the contract demands nothing.
 */
export interface Rule {
  /** Kebab-case; the name of its file and of its page in the documentation. */
  readonly id: string;
  readonly severity: Exclude<Severity, 'unknown'>;
  /** One sentence: what holds when the rule is satisfied. */
  readonly summary: string;
  check(facts: Facts): Iterable<Breach>;
}
