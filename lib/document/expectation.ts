import type { $ZodIssue } from 'zod/v4/core';

/** What a schema wants where an issue stands, such as `expected "signed" or "tender"`. */
export function expectation(issue: $ZodIssue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `expected ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`;
    case 'invalid_type':
      return `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return unionExpectation(issue);
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'expected another key';
    case 'too_small':
      return `expected at least ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `expected at most ${counted(issue.maximum, issue.origin)}`;
    default:
      return `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  }
}

const TYPE_NAMES: Record<string, string> = {
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list (- item)',
  string: 'a text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
};

function unionExpectation(issue: Extract<$ZodIssue, { code: 'invalid_union' }>): string {
  const known = namesAllowed(issue);
  if (issue.discriminator !== undefined && known.length > 0) {
    return `expected a known ${issue.discriminator} (${known.join(', ')})`;
  }
  const forms = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectation(first).replace(/^expected /, '')]));
  return forms.length === 0 ? 'expected another form of value' : `expected ${[...new Set(forms)].join(', or ')}`;
}

/** The names from which the value must be one, where there are such. */
export function namesAllowed(issue: $ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue) return (issue.options ?? []).map(String);
  const known: unknown = issue.code === 'custom' ? issue.params?.['known'] : undefined;
  return Array.isArray(known) ? known.map(String) : [];
}

function counted(limit: number | bigint, origin: string): string {
  const noun = origin === 'string' ? 'character' : 'entry';
  if (limit === 1) return `1 ${noun}`;
  return `${limit} ${noun === 'entry' ? 'entries' : 'characters'}`;
}
