import { loadContract } from '../contract/load-contract';
import { loadRegister } from '../contract/load-register';
import { reconcile as reconcileContract } from '../contract/reconcile/reconcile';
import type { Reconciliation } from '../contract/reconcile/reconciliation';
import { requireFolder } from '../deployment/require-folder';
import { collectProblems } from '../document/collect-problems';
import { reconcileJson } from '../report/reconcile-json';
import { reconcileText } from '../report/reconcile-text';
import { choice, contractFolders, UsageError } from './command';
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
    const format = choice(args, 'format', ['text', 'json']);
    const folders = contractFolders(args);
    if (format === 'json' && folders.length > 1) throw new UsageError('--format json goes with one contract folder');
    const problems = collectProblems();
    const reconciliations = folders.flatMap((folder) => problems.of(() => reconciliationOf(folder)) ?? []);
    problems.throwIfAny();
    const render = format === 'json' ? reconcileJson : reconcileText;
    out(reconciliations.map(render).join('\n'));
    return reconciliations.some(({ entries }) => entries.some(({ status }) => status !== 'resolved')) ? 1 : 0;
  },
});

function reconciliationOf(folder: string): Reconciliation {
  requireFolder(folder);
  const problems = collectProblems();
  const contract = problems.of(() => loadContract(folder).contract);
  const register = problems.of(() => loadRegister(folder, contract?.id)?.register);
  if (contract === undefined) throw problems.asError();
  problems.throwIfAny();
  return reconcileContract(contract, register);
}
