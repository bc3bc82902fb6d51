import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { root } from './provider-identity.mjs';

/** The provider's schema as the repository keeps it: Terraform's own JSON, keys sorted, compressed. */
export const schemaPath = path.join(root, 'schema.json.br');

/** Reads the kept schema, as `terraform providers schema -json` prints it. */
export function readSchema() {
  return JSON.parse(brotliDecompressSync(readFileSync(schemaPath)).toString());
}

/**
 * Writes the schema and returns whether it changed. The comparison is of the text, not of the
 * compressed bytes: another Node version may compress the same schema differently.
 */
export function writeSchema(schema) {
  const text = JSON.stringify(sortKeys(schema));
  if (existsSync(schemaPath) && JSON.stringify(readSchema()) === text) return false;
  writeFileSync(schemaPath, brotliCompressSync(text));
  return true;
}

function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
