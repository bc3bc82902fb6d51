import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadDocument } from '../document/load-document';
import { InputError } from '../document/problem';
import type { YamlDocument } from '../document/yaml-document';
import { type RegisterDocument, registerSchema } from './register-schema';

export interface LoadedRegister {
  readonly register: RegisterDocument;
  readonly source: YamlDocument;
}

/**
 * Reads `register.yaml` of a contract folder, or undefined where the folder has none.
 * Throws an InputError where the file does not fit or belongs to another contract, if the contract's id is known.
 */
export function loadRegister(folder: string, contractId: string | undefined): LoadedRegister | undefined {
  const file = join(folder, 'register.yaml');
  if (!existsSync(file)) return undefined;
  const { value, source } = loadDocument(file, registerSchema);
  if (contractId !== undefined && value.contract !== contractId) {
    const message = `expected "${contractId}", the id of the contract beside it, received "${value.contract}"`;
    throw new InputError([{ file, ...source.position(['contract']), path: 'contract', message }]);
  }
  return { register: value, source };
}
