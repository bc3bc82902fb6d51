import { join } from 'node:path';
import { collectProblems } from '../document/collect-problems';
import { InputError } from '../document/problem';
import { type ContractFolder, loadContractFolder } from './load-contract-folder';

export interface NamedContractFolder extends ContractFolder {
  readonly folder: string;
}

/** Reads several contract folders, each once. Throws an InputError with the problems of all, and where two have one id: their stacks would be the same. */
export function loadContractFolders(folders: readonly string[]): NamedContractFolder[] {
  const problems = collectProblems();
  const loaded = [...new Set(folders)].map((folder) => problems.of(() => ({ folder, ...loadContractFolder(folder) })));
  problems.throwIfAny();
  const contracts = loaded.filter((each) => each !== undefined);
  for (const [index, { folder, contract }] of contracts.entries()) {
    const first = contracts.findIndex((other) => other.contract.id === contract.id);
    if (first === index) continue;
    const message = `expected an id of its own, ${contracts[first]?.folder} has it too, received "${contract.id}"`;
    throw new InputError([{ file: join(folder, 'contract.yaml'), path: 'id', message }]);
  }
  return contracts;
}
