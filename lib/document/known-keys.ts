import * as z from 'zod';
import type { Path } from './syntax-tree';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The keys that a schema allows in the mapping at a path. The document decides between the forms of a union. */
export function knownKeys(schema: z.ZodType, path: Path, document: unknown): string[] {
  let forms = formsOf(jsonSchemaOf(schema), document);
  let value = document;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    forms = forms.flatMap((form) => formsOf(childOf(form, key), value));
  }
  return [...new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})))];
}

const JSON_SCHEMAS = new WeakMap<z.ZodType, JsonSchema>();

/** Kept for the next unknown key: a file can have thousands. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const found = JSON_SCHEMAS.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  JSON_SCHEMAS.set(schema, found);
  return found;
}

function childOf(form: JsonSchema, key: PropertyKey): JsonSchema | undefined {
  const child = typeof key === 'number' ? form.items : (form.properties?.[String(key)] ?? form.additionalProperties);
  return typeof child === 'object' && !Array.isArray(child) ? child : undefined;
}

/** A union as its forms: those whose fixed values (`kind: memory`) are those of the document, or all. */
function formsOf(form: JsonSchema | undefined, value: unknown): JsonSchema[] {
  if (form === undefined) return [];
  const forms = form.oneOf ?? form.anyOf;
  if (forms === undefined) return [form];
  const fitting = forms.filter((each) => isFormOf(each, value));
  return (fitting.length > 0 ? fitting : forms).flatMap((each) => formsOf(each, value));
}

function isFormOf(form: JsonSchema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(form.properties ?? {}).every(([key, property]) => {
    return typeof property !== 'object' || property.const === undefined || Reflect.get(value, key) === property.const;
  });
}
