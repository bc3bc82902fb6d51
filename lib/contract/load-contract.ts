import { join } from 'node:path';
import { loadDocument } from '../document/load-document';
import type { YamlDocument } from '../document/yaml-document';
import { Contract } from './contract';
import { contractSchema } from './contract-schema';

export interface LoadedContract {
  readonly contract: Contract;
  /** Where each part of it stands, for messages. */
  readonly source: YamlDocument;
}

/** Reads `contract.yaml` of a contract folder. Throws an InputError with every problem of the file. */
export function loadContract(folder: string): LoadedContract {
  const { value, source } = loadDocument(join(folder, 'contract.yaml'), contractSchema);
  return { contract: new Contract(value), source };
}
