import { statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Contract } from '../contract/contract';
import { loadContract } from '../contract/load-contract';
import { collectProblems } from '../document/collect-problems';
import { loadDocument } from '../document/load-document';
import { InputError } from '../document/problem';
import { YamlDocument } from '../document/yaml-document';
import { loadPlatform } from '../platform/load-platform';
import type { Platform } from '../platform/platform';
import type { Deployment } from './deployment';
import { deploymentSchema } from './deployment-schema';
import { requireFolder } from './require-folder';

export interface ContractFolder {
  readonly contract: Contract;
  readonly platform: Platform;
  readonly deployment: Deployment;
}

export interface ContractFolderOptions {
  /** @default - `deployment.yaml` of the folder */
  readonly deploymentFile?: string | undefined;
}

/**
 * Reads a contract, the deployment beside it (or another one) and the platform that the deployment names.
 * Throws an InputError with the problems of all three files; a deployment is checked as far as the others can be read.
 */
export function loadContractFolder(folder: string, { deploymentFile }: ContractFolderOptions = {}): ContractFolder {
  const problems = collectProblems();
  const exists = problems.of(() => requireFolder(folder)) ?? false;
  const contract = exists ? problems.of(() => loadContract(folder).contract) : undefined;
  const file = deploymentFile ?? (exists ? join(folder, 'deployment.yaml') : undefined);
  const source = file === undefined ? undefined : problems.of(() => YamlDocument.read(file));
  const platform = source === undefined ? undefined : problems.of(() => platformOf(source));
  const loaded = source === undefined ? undefined : problems.of(() => loadDocument(source, deploymentSchema(contract, platform)));
  if (contract === undefined || platform === undefined || loaded === undefined) throw problems.asError();
  problems.throwIfAny();
  return { contract, platform, deployment: { document: loaded.value, contract, platform, source: loaded.source } };
}

/** The platform that the deployment names, relative to its own file; undefined where it names none, which its schema reports. */
function platformOf(source: YamlDocument): Platform | undefined {
  const { value } = source;
  const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'platform') : undefined;
  if (typeof named !== 'string' || named === '') return undefined;
  const file = isAbsolute(named) ? named : join(dirname(source.file), named);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return loadPlatform(file);
  const instead = found === undefined ? `there is no ${file}` : `${file} is a folder`;
  const message = `expected the platform's file, relative to this one, received "${named}": ${instead}`;
  throw new InputError([{ file: source.file, ...source.position(['platform']), path: 'platform', message }]);
}
