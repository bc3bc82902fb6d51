import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { type Checked, findingsText } from '../report/findings-text';
import { hasErrors } from './contract-failure';
import { ContractStack } from './contract-stack';

/**
 * A cdktf app that says what is wrong as `pactform check` does: the rules run once over all stacks of a contract before anything
 * is written. Findings go to stderr; with an error among them nothing is written and the process exits with 1.
 */
export class PactformApp extends App {
  override synth(): void {
    const checked = this.checked().filter(({ findings }) => findings.length > 0);
    if (checked.length > 0) process.stderr.write(checked.map(findingsText).join('\n'));
    if (checked.some(hasErrors)) {
      process.exitCode = 1;
      removeIfEmpty(join(this.outdir, 'stacks'), this.outdir);
      return;
    }
    super.synth();
  }

  /** What is found of each contract that a stack of this app is under. */
  checked(): Checked[] {
    const byContract = new Map<string, ContractStack>();
    for (const each of this.node.findAll()) {
      if (each instanceof ContractStack && !byContract.has(each.contract.id)) byContract.set(each.contract.id, each);
    }
    return [...byContract.values()].map((stack) => stack.checked());
  }
}

/** cdktf makes its output folders when the app is made; where nothing is written, they go again. */
function removeIfEmpty(...folders: string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return; // it holds the output of an earlier synth
    }
  }
}
