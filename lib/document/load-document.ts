import type * as z from 'zod';
import { InputError, type Problem } from './problem';
import { schemaProblems } from './schema-problems';
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
  throw new InputError(inOrder(schemaProblems(result.error.issues, schema, source)));
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
