import type { Contract } from '../contract/contract';
import type { YamlDocument } from '../document/yaml-document';
import type { Platform } from '../platform/platform';
import type { DeploymentDocument } from './deployment-schema';

/** What is to run under a contract on a platform, and the file that says so. */
export interface Deployment {
  readonly document: DeploymentDocument;
  readonly contract: Contract;
  readonly platform: Platform;
  readonly source: YamlDocument;
}
