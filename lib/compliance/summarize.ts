import type { Severity } from '../rules/rule';
import type { Finding } from './finding';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly unknown: number;
}

/** How many findings there are of each severity. */
export function summarize(findings: readonly Finding[]): Summary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), unknown: count('unknown') };
}
