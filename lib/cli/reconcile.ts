import { loadContract } from '../contract/load-contract';
import { loadRegister } from '../contract/load-register';
import { reconcile as reconcileContract } from '../contract/reconcile/reconcile';
import { reconcileJson } from '../report/reconcile-json';
import { reconcileText } from '../report/reconcile-text';
import { choice, contractFolders } from './command';
import { commandLine } from './command-line';

const HELP = `Examples:
  pactform reconcile contracts/dsj-2026-030
  pactform reconcile contracts/smart-water-2026 --format json

Compares a contract with itself: finds contradictions by arithmetic and by comparing clauses, and lists every open question with
both sides and the reading chosen. A contradiction without a reading, or a reading that the figures no longer bear out, fails.

Usage: pactform reconcile CONTRACT_DIR... [options]
  --format text|json    text by default
Exit codes: 0 every contradiction has its reading, 1 at least one has not, 2 bad input or usage.
`;

/** `pactform reconcile`: the contract against itself. */
export const reconcile = commandLine({
  name: 'reconcile',
  help: HELP,
  options: { format: { type: 'string' } },
  run(args, { out }) {
    const render = choice(args, 'format', ['text', 'json']) === 'json' ? reconcileJson : reconcileText;
    const reconciliations = contractFolders(args).map((folder) => {
      const { contract } = loadContract(folder);
      return reconcileContract(contract, loadRegister(folder, contract.id)?.register);
    });
    out(reconciliations.map(render).join('\n'));
    return reconciliations.some(({ entries }) => entries.some(({ status }) => status !== 'resolved')) ? 1 : 0;
  },
});
