import { App } from 'cdktf';
import { type Checked, findingsText } from '../report/findings-text';
import { hasErrors } from './contract-failure';
import { ContractStack } from './contract-stack';
import { removeEmptyOutput } from './remove-empty-output';

/**
 * A cdktf app that says what is wrong as `pactform check` does: the rules run once over all stacks of a contract before anything
 * is written. Findings go to stderr; with an error among them nothing is written and the process exits with 1.
 */
export class PactformApp extends App {
  override synth(): void {
    const checked = this.checked();
    if (checked.length > 0) process.stderr.write(checked.map(findingsText).join('\n'));
    if (checked.some(hasErrors)) {
      process.exitCode = 1;
      this.removeEmptyOutput();
      return;
    }
    super.synth();
  }

  /** What is found of each contract that a stack of this app is under; contracts without findings are left out. */
  checked(): Checked[] {
    return ContractStack.checkedUnder(this);
  }

  /** Removes the output folder, which cdktf makes together with the app, unless something has been written to it. */
  removeEmptyOutput(): void {
    removeEmptyOutput(this.outdir);
  }
}
