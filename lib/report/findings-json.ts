import type { Finding } from '../compliance/finding';
import { summarize } from '../compliance/summarize';
import type { Origin } from '../inventory/value';

/** The findings of a check as JSON, indented, with a line break at its end. */
export function findingsJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ findings: findings.map(findingFields), summary: summarize(findings) }, null, 2)}\n`;
}

function findingFields({ origin, message, fix, ...finding }: Finding) {
  const { path, ...place } = placeFields(origin);
  return { ...finding, path, message, fix, ...place };
}

/** The place of a finding: `file` and `position` in YAML, `address` in a plan, `construct` at synth. */
function placeFields(origin: Origin) {
  switch (origin.kind) {
    case 'yaml':
      return { path: origin.path, file: origin.file, position: { line: origin.line, column: origin.column } };
    case 'plan':
      return { path: origin.attribute, file: origin.file, address: origin.address };
    case 'construct':
      return { path: origin.property, construct: origin.construct };
  }
}
