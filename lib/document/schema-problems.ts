import type * as z from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { expectation, namesAllowed } from './expectation';
import { knownKeys } from './known-keys';
import { nearestId, nearestName } from './nearest-name';
import { pathText } from './path-text';
import type { Problem } from './problem';
import type { Path } from './syntax-tree';
import type { YamlDocument } from './yaml-document';

/** What keeps a document from fitting its schema: every issue with its place, the value received and what is expected. */
export function schemaProblems(issues: readonly $ZodIssue[], schema: z.ZodType, source: YamlDocument): Problem[] {
  const all = issues.flatMap(inFormMeant);
  const misspelt = new Set(all.flatMap((issue) => keysMeant(issue, schema, source)));
  const isTold = (issue: $ZodIssue) => misspelt.has(pathText(issue.path)) && valueAt(source.value, issue.path) === undefined;
  return all.filter((issue) => !isTold(issue)).flatMap((issue) => problemsOf(issue, schema, source));
}

/** Where a union was meant as one of its forms, what keeps the value from fitting that one. */
function inFormMeant(issue: $ZodIssue): $ZodIssue[] {
  const form = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  return form === undefined ? [issue] : form.flatMap((inner) => inFormMeant({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The paths of the keys that the unknown keys of an issue were probably meant as. */
function keysMeant(issue: $ZodIssue, schema: z.ZodType, source: YamlDocument): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(schema, issue.path, source.value);
  return issue.keys.flatMap((key) => {
    const meant = nearestName(key, known);
    return meant === undefined ? [] : [pathText([...issue.path, meant])];
  });
}

function problemsOf(issue: $ZodIssue, schema: z.ZodType, source: YamlDocument): Problem[] {
  const { file } = source;
  const value = valueAt(source.value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path, source.value);
    return issue.keys.map((key) => ({
      file,
      ...source.keyPosition(issue.path, key),
      path: pathText([...issue.path, key]),
      message: `unknown key '${key}'${didYouMean(key, known) || '; remove it or check its spelling'}`,
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    const position = source.keyPosition(issue.path.slice(0, -1), key);
    return [{ file, ...position, path: pathText(issue.path), message: `${expectation(issue)}, received the key "${shortened(key)}"` }];
  }
  const what = isSecret(issue) ? 'a value that is not repeated, since it may be secret' : received(value, issue.path, source);
  const message = `${expectation(issue)}, received ${what}${didYouMean(value, namesAllowed(issue), areIds(issue) ? nearestId : nearestName)}`;
  return [{ file, ...source.position(issue.path), path: pathText(issue.path), message }];
}

/** The form of a union that the value was meant to be: the only one, or the only one that it fits but for something inside it. */
function formMeant(forms: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] | undefined {
  const candidates =
    forms.length === 1
      ? forms
      : forms.filter((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'));
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** `; did you mean 'quantity'?`, or nothing. */
function didYouMean(written: unknown, names: readonly string[], nearestOf = nearestName): string {
  const nearest = typeof written === 'string' ? nearestOf(written, names) : undefined;
  return nearest === undefined ? '' : `; did you mean '${nearest}'?`;
}

function areIds(issue: $ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.['areIds'] === true;
}

/** A key that a schema knows only to refuse, or a value that it calls secret: what is told of it is kept by logs. */
function isSecret(issue: $ZodIssue): boolean {
  return issue.code === 'invalid_type' ? issue.expected === 'never' : issue.code === 'custom' && issue.params?.['isSecret'] === true;
}

function received(value: unknown, path: Path, source: YamlDocument): string {
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
