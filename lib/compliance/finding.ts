import type { Origin } from '../inventory/value';
import type { Severity } from '../rules/rule';

/** One breach of the contract, ready to be reported: value, requirement, clause, place and fix. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the contract. */
  readonly contract: string;
  readonly line?: string;
  /** The clause as the document names it, such as `附件1 2.2.1.1`. */
  readonly clause?: string;
  readonly message: string;
  readonly fix: string;
  readonly origin: Origin;
}
