import type { Origin } from '../inventory/value';
import type { Severity } from '../rules/rule';
import type { Finding } from './finding';

/** Errors first, then what is unknown, since it may be an error, then warnings. */
const SEVERITIES: readonly Severity[] = ['error', 'unknown', 'warning'];

/** Compares two findings for every report: by severity, then by place, rule and words, so that the same input gives the same output. */
export function inOrderOfReport(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byPlace(a.origin, b.origin) ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}

function byPlace(a: Origin, b: Origin): number {
  if (a.kind === 'yaml' && b.kind === 'yaml')
    return byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.path, b.path);
  return byText(place(a), place(b));
}

function place(origin: Origin): string {
  switch (origin.kind) {
    case 'yaml':
      return origin.file;
    case 'plan':
      return `${origin.file} ${origin.address} ${origin.attribute}`;
    case 'construct':
      return `${origin.construct} ${origin.property}`;
  }
}

/** By code unit and not by locale: the order is the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
