import { checkInventory } from '../compliance/check-inventory';
import type { Finding } from '../compliance/finding';
import { inOrderOfReport } from '../compliance/finding-order';
import { summarize } from '../compliance/summarize';
import { loadContractFolder } from '../deployment/load-contract-folder';
import { collectProblems } from '../document/collect-problems';
import { inventoryOfDeployment } from '../inventory/inventory-of-deployment';
import { findingsJson } from '../report/findings-json';
import { findingsText } from '../report/findings-text';
import { choice, contractFolders, UsageError } from './command';
import { commandLine } from './command-line';

const HELP = `Examples:
  pactform check contracts/example
  pactform check contracts/dsj-2026-030 contracts/smart-water-2026
  pactform check contracts/example --deployment proposal.yaml --format json

Compares what a deployment asks for with the contract: every minimum, range and quantity. Each finding names the value, what the
contract requires, the clause, the place in the file and what to do.

Usage: pactform check CONTRACT_DIR... [options]
  --deployment FILE     check this deployment instead of CONTRACT_DIR/deployment.yaml
  --strict              a value that cannot be known yet is an error
  --format text|json    text by default
Exit codes: 0 clean or warnings only, 1 findings of severity error, 2 bad input or usage.
`;

/** `pactform check`: the deployment against the contract. */
export const check = commandLine({
  name: 'check',
  help: HELP,
  options: { deployment: { type: 'string' }, strict: { type: 'boolean' }, format: { type: 'string' } },
  run(args, { out }) {
    const format = choice(args, 'format', ['text', 'json']);
    const folders = contractFolders(args);
    const deploymentFile = args.text('deployment');
    if (deploymentFile !== undefined && folders.length > 1) throw new UsageError('--deployment goes with one contract folder');
    const problems = collectProblems();
    const loaded = folders.map((folder) => problems.of(() => loadContractFolder(folder, { deploymentFile })));
    problems.throwIfAny();
    const judged = args.flag('strict') ? unknownAsErrors : (findings: readonly Finding[]) => findings;
    const checked = loaded
      .filter((folder) => folder !== undefined)
      .map(({ contract, platform, deployment }) => ({
        contract,
        platform,
        file: deployment.source.file,
        findings: judged(checkInventory(contract, inventoryOfDeployment(deployment))),
      }));
    out(format === 'json' ? findingsJson(checked.flatMap(({ findings }) => findings)) : checked.map(findingsText).join('\n'));
    return summarize(checked.flatMap(({ findings }) => findings)).errors > 0 ? 1 : 0;
  },
});

/** What `--strict` makes of findings: a value that cannot be known is an error, and is counted and reported as one. */
function unknownAsErrors(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => (finding.severity === 'unknown' ? { ...finding, severity: 'error' as const } : finding))
    .sort(inOrderOfReport);
}
