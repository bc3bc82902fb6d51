import type { Reconciliation } from '../contract/reconcile/reconciliation';

/** A reconciliation as JSON, indented, with a line break at its end. */
export function reconcileJson(reconciliation: Reconciliation): string {
  return `${JSON.stringify(reconciliation, null, 2)}\n`;
}
