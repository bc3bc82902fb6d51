import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { InputError, type Problem } from './problem';
import type { Path } from './syntax-tree';
import { YamlDocument } from './yaml-document';

/** A document that fits its schema, and the file it came from (for positions). */
export interface Loaded<T> {
  readonly value: T;
  readonly source: YamlDocument;
}

/**
 * Reads a YAML file (or one that is read already) against a schema. Throws an InputError with every problem of the file, in the
 * order of its lines.
 */
export function loadDocument<T>(file: string | YamlDocument, schema: z.ZodType<T>): Loaded<T> {
  const source = typeof file === 'string' ? YamlDocument.read(file) : file;
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, source };
  throw new InputError(inOrder(result.error.issues.flatMap((issue) => problemsOf(issue, source))));
}

function problemsOf(issue: $ZodIssue, source: YamlDocument): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: source.file,
      ...source.keyPosition(issue.path, key),
      path: pathText([...issue.path, key]),
      message: `unknown key '${key}'; remove it or check its spelling`,
    }));
  }
  const nested = issue.code === 'invalid_union' ? issue.errors : [];
  const only = nested.length === 1 ? nested[0] : undefined;
  if (only !== undefined) {
    return only.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, source));
  }
  return [
    {
      file: source.file,
      ...source.position(issue.path),
      path: pathText(issue.path),
      message: `${expectation(issue)}, received ${received(issue.path, source)}`,
    },
  ];
}

function expectation(issue: $ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_type':
      return issue.message.startsWith('expected') ? issue.message : `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return typeof issue.discriminator === 'string' ? `expected a known ${issue.discriminator}` : 'expected another form of value';
    default:
      return lowerFirst(issue.message);
  }
}

const TYPE_NAMES: Record<string, string> = {
  object: 'a mapping (key: value)',
  array: 'a list (- item)',
  string: 'a text',
  boolean: 'true or false',
  int: 'a whole number',
};

function received(path: Path, source: YamlDocument): string {
  const value = valueAt(source.value, path);
  if (value === undefined) return 'nothing (the key is missing)';
  if (value === null) return 'an empty value';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    const kind = typeof value === 'boolean' ? 'the truth value' : 'the number';
    return `${kind} ${shortened(source.source(path) ?? String(value))}`;
  }
  if (typeof value === 'string') return `"${shortened(value)}"`;
  return Array.isArray(value) ? `a list of ${value.length}` : 'a mapping';
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `lines[3].unit` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
