import { delimiter } from 'node:path';
import { checkInventory } from '../lib/compliance/check-inventory';
import { hasErrors } from '../lib/constructs/contract-failure';
import type { Deployment } from '../lib/deployment/deployment';
import { loadContractFolders } from '../lib/deployment/load-contract-folders';
import { stateOfEnvironment } from '../lib/deployment/state-of-environment';
import { inventoryOfDeployment } from '../lib/inventory/inventory-of-deployment';
import { RefusedValue } from '../lib/openstack/refused-value';
import { findingsText } from '../lib/report/findings-text';
import { DEFAULT_FOLDERS } from './default-folders';
import { sayWhyNot } from './say-why-not';
import { synthesize } from './synthesize';

/**
 * The cdktf app: four stacks for each contract folder.
 *
 * - `PACTFORM_CONTRACT`: contract folders, separated like `PATH`; without it the two contracts of this repository
 * - `PACTFORM_STATE`: where the state is kept, in place of what the deployments say; offline stacks do not use it
 * - `PACTFORM_OFFLINE=1`: stacks that can be planned without any cloud
 */
function main(environment: NodeJS.ProcessEnv): void {
  const folders = environment.PACTFORM_CONTRACT?.split(delimiter).filter((folder) => folder !== '') ?? DEFAULT_FOLDERS;
  const mode = modeOfEnvironment(environment);
  const state = stateOfEnvironment(environment);
  const deployments = loadContractFolders(folders).map(({ deployment }) => deployment);
  const failed = deployments.map(check).filter(hasErrors);
  if (failed.length > 0) {
    process.stderr.write(failed.map(findingsText).join('\n'));
    process.exitCode = 1;
    return;
  }
  synthesize(deployments, { mode, state });
}

/** Whoever means to be offline must not come near a cloud, or a state, because of how it was said. */
function modeOfEnvironment({ PACTFORM_OFFLINE: said = '' }: NodeJS.ProcessEnv): 'online' | 'offline' {
  if (said !== '' && said !== '0' && said !== '1')
    throw new RefusedValue(`PACTFORM_OFFLINE: expected 1 for stacks that need no cloud, or 0, received '${said}'`);
  return said === '1' ? 'offline' : 'online';
}

/** Before anything is made: the findings then name the place in the deployment's file. */
function check(deployment: Deployment) {
  const { contract, source } = deployment;
  return { contract, file: source.file, findings: checkInventory(contract, inventoryOfDeployment(deployment)) };
}

try {
  main(process.env);
} catch (error) {
  sayWhyNot(error);
}
