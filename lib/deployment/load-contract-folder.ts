import { dirname, join } from 'node:path';
import type { Contract } from '../contract/contract';
import { loadContract } from '../contract/load-contract';
import { collectProblems } from '../document/collect-problems';
import { loadDocument } from '../document/load-document';
import { YamlDocument } from '../document/yaml-document';
import { loadPlatform } from '../platform/load-platform';
import type { Platform } from '../platform/platform';
import type { Deployment } from './deployment';
import { deploymentSchema } from './deployment-schema';

export interface ContractFolder {
  readonly contract: Contract;
  readonly platform: Platform;
  readonly deployment: Deployment;
}

/**
 * Reads a contract, the deployment beside it (or another one) and the platform that the deployment names.
 * Throws an InputError with the problems of all three files; a deployment is checked as far as the others can be read.
 */
export function loadContractFolder(folder: string, options: { readonly deploymentFile?: string } = {}): ContractFolder {
  const deploymentFile = options.deploymentFile ?? join(folder, 'deployment.yaml');
  const problems = collectProblems();
  const contract = problems.of(() => loadContract(folder).contract);
  const source = problems.of(() => YamlDocument.read(deploymentFile));
  const platformFile = source === undefined ? undefined : platformPath(source);
  const platform = platformFile === undefined ? undefined : problems.of(() => loadPlatform(platformFile));
  const loaded = source === undefined ? undefined : problems.of(() => loadDocument(source, deploymentSchema(contract, platform)));
  if (contract === undefined || platform === undefined || loaded === undefined) throw problems.asError();
  problems.throwIfAny();
  return { contract, platform, deployment: { document: loaded.value, contract, platform, source: loaded.source } };
}

/** The platform file, relative to the deployment's own; absent where the document does not name one, which its schema reports. */
function platformPath({ value, file }: YamlDocument): string | undefined {
  const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'platform') : undefined;
  return typeof named === 'string' ? join(dirname(file), named) : undefined;
}
