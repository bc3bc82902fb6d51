import type { Finding } from '../compliance/finding';
import { summarize } from '../compliance/summarize';

/** The findings of a check as JSON, indented, with a line break at its end. */
export function findingsJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ findings: findings.map(findingFields), summary: summarize(findings) }, null, 2)}\n`;
}

/** One finding with its place flattened: `file` and `position` in YAML, `address` in a plan, `construct` at synth. */
function findingFields({ origin, ...finding }: Finding) {
  switch (origin.kind) {
    case 'yaml':
      return { ...finding, path: origin.path, file: origin.file, position: { line: origin.line, column: origin.column } };
    case 'plan':
      return { ...finding, path: origin.attribute, file: origin.file, address: origin.address };
    case 'construct':
      return { ...finding, path: origin.property, construct: origin.construct };
  }
}
