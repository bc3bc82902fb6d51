import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../contract/contract';
import { loadContract } from '../contract/load-contract';
import { loadPriceList } from '../cost/load-price-list';
import { preview } from '../cost/preview';
import { loadContractFolder } from '../deployment/load-contract-folder';
import { collectProblems } from '../document/collect-problems';
import { inventoryOfDeployment } from '../inventory/inventory-of-deployment';
import { costJson } from '../report/cost-json';
import { costText } from '../report/cost-text';
import { choice, contractFolders, UsageError } from './command';
import { commandLine } from './command-line';

const HELP = `Examples:
  pactform cost contracts/example
  pactform cost contracts/dsj-2026-030 --format json
  pactform cost contracts/example --prices quotation.yaml

Previews what a deployment costs: per line and group, per month and for the term, and what remains under each cap or ceiling.
A line without a price is shown as unpriced, never guessed; an estimate is marked as one.

Usage: pactform cost CONTRACT_DIR [options]
  --deployment FILE     price this deployment instead of CONTRACT_DIR/deployment.yaml
  --prices FILE         take prices that the contract does not state from here instead of CONTRACT_DIR/price-list.yaml
  --format text|json    text by default
Exit codes: 0 done, 2 bad input or usage.
`;

/** `pactform cost`: what a deployment costs under its contract. */
export const cost = commandLine({
  name: 'cost',
  help: HELP,
  options: { deployment: { type: 'string' }, prices: { type: 'string' }, format: { type: 'string' } },
  run(args, { out }) {
    const render = choice(args, 'format', ['text', 'json']) === 'json' ? costJson : costText;
    const [folder, ...others] = contractFolders(args);
    if (folder === undefined || others.length > 0) throw new UsageError('one contract folder at a time is priced');
    const deploymentFile = args.text('deployment');
    const prices = args.text('prices') ?? join(folder, 'price-list.yaml');
    const problems = collectProblems();
    const loaded = problems.of(() => loadContractFolder(folder, { deploymentFile }));
    const contract = loaded?.contract ?? contractAlone(folder);
    const priceList =
      args.text('prices') !== undefined || existsSync(prices) ? problems.of(() => loadPriceList(prices, contract)) : undefined;
    if (loaded === undefined) throw problems.asError();
    problems.throwIfAny();
    const inventory = inventoryOfDeployment(loaded.deployment);
    out(render(preview({ contract: loaded.contract, inventory, ...(priceList === undefined ? {} : { priceList }) })));
    return 0;
  },
});

/** The contract of a folder whose deployment is broken: the price list is checked against it all the same. */
function contractAlone(folder: string): Contract | undefined {
  return collectProblems().of(() => loadContract(folder).contract);
}
