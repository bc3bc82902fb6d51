import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadPriceList } from '../cost/load-price-list';
import { preview } from '../cost/preview';
import { loadContractFolder } from '../deployment/load-contract-folder';
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
    const { contract, deployment } = loadContractFolder(folder, deploymentFile === undefined ? {} : { deploymentFile });
    const prices = args.text('prices') ?? join(folder, 'price-list.yaml');
    const priceList = args.text('prices') !== undefined || existsSync(prices) ? loadPriceList(prices, contract) : undefined;
    out(render(preview({ contract, inventory: inventoryOfDeployment(deployment), ...(priceList === undefined ? {} : { priceList }) })));
    return 0;
  },
});
