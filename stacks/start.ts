import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { checkInventory } from '../lib/compliance/check-inventory';
import { hasErrors } from '../lib/constructs/contract-failure';
import { loadRegister } from '../lib/contract/load-register';
import { reconcile } from '../lib/contract/reconcile/reconcile';
import { loadPriceList } from '../lib/cost/load-price-list';
import { preview } from '../lib/cost/preview';
import type { Deployment } from '../lib/deployment/deployment';
import { loadContractFolders } from '../lib/deployment/load-contract-folders';
import { stateOfEnvironment } from '../lib/deployment/state-of-environment';
import { inventoryOfDeployment } from '../lib/inventory/inventory-of-deployment';
import { type StackKind, stackName } from '../lib/openstack/resource-name';
import { costText } from '../lib/report/cost-text';
import { findingsText } from '../lib/report/findings-text';
import { reconcileText } from '../lib/report/reconcile-text';
import { DEFAULT_FOLDERS } from './default-folders';
import type { DeploymentStack } from './deployment-stack';
import { sayWhyNot } from './say-why-not';
import { synthesize } from './synthesize';

/**
 * The main job from beginning to end, for `npm start`: each contract is loaded and laid against itself, its deployment is checked
 * and priced, its four stacks are synthesized, and the next command is said. Nothing is written below a contract minimum.
 */
function start(folders: readonly string[], environment: NodeJS.ProcessEnv): void {
  const state = stateOfEnvironment(environment);
  const contracts = loadContractFolders(folders);
  const sound = contracts.map(({ folder, deployment }) => report(folder, deployment));
  const refused = contracts.filter((_, index) => sound[index] === false).map(({ folder }) => folder);
  if (refused.length > 0) {
    process.stderr.write(
      `Refused: ${refused.join(', ')} (see above). No Terraform was written; what cdktf.out holds is of an earlier run.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const { outdir, stacks } = synthesize(
    contracts.map(({ deployment }) => deployment),
    { state },
  );
  print('Stacks', '', ...stacks.map((stack) => `  ${join(outdir, 'stacks', stack.node.id)}: ${resourceCount(outdir, stack.node.id)}`), '');
  for (const { folder, contract } of contracts) print(...nextCommands(folder, contract.id, stacks));
}

/** Prints what is to be said of a contract and its deployment. False where it cannot go on. */
function report(folder: string, deployment: Deployment): boolean {
  const { contract } = deployment;
  const reconciliation = reconcile(contract, loadRegister(folder, contract.id)?.register);
  const inventory = inventoryOfDeployment(deployment);
  const checked = { contract, platform: deployment.platform, file: deployment.source.file, findings: checkInventory(contract, inventory) };
  const priceFile = join(folder, 'price-list.yaml');
  const priceList = existsSync(priceFile) ? { priceList: loadPriceList(priceFile, contract) } : {};
  const { unresolved, stale } = reconciliation.summary;
  print(folder, '');
  print(
    unresolved + stale > 0
      ? reconcileText(reconciliation)
      : `${lastLine(reconcileText(reconciliation))} (npx pactform reconcile ${folder})`,
  );
  print(findingsText(checked), costText(preview({ contract, inventory, ...priceList })));
  return unresolved + stale === 0 && !hasErrors(checked);
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** `56 resource blocks of 19 types`, counted in what was written. */
function resourceCount(outdir: string, stack: string): string {
  const { resource = {} }: { resource?: Record<string, object> } = JSON.parse(
    readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'),
  );
  const blocks = Object.values(resource).reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
  return `${blocks} resource blocks of ${Object.keys(resource).length} types`;
}

function nextCommands(folder: string, contract: string, all: readonly DeploymentStack[]): string[] {
  const environment = DEFAULT_FOLDERS.includes(folder) ? '' : `PACTFORM_CONTRACT=${folder} `;
  const deploy = (...kinds: StackKind[]) => {
    const names = kinds.map((kind) => stackName(contract, kind));
    const variables = all.filter(({ node }) => names.includes(node.id)).flatMap(requiredVariables);
    return [
      ...variables.map(({ friendlyUniqueId, description = '' }) => `  export TF_VAR_${friendlyUniqueId}=…   # ${description}`),
      `  ${environment}npx cdktf deploy ${names.join(' ')}`,
    ];
  };
  return [`Next, with the entries of ${contract} in clouds.yaml:`, ...deploy('entitlement'), ...deploy('servers', 'metal', 'services'), ''];
}

/** Variables of a stack without which Terraform plans nothing. */
function requiredVariables(stack: DeploymentStack): TerraformVariable[] {
  return stack.node
    .findAll()
    .filter((each) => each instanceof TerraformVariable)
    .filter((variable) => variable.default === undefined);
}

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  const folders = process.argv.slice(2);
  start(folders.length > 0 ? folders : DEFAULT_FOLDERS, process.env);
} catch (error) {
  sayWhyNot(error);
}
