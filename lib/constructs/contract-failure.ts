import { summarize } from '../compliance/summarize';
import { type Checked, findingsText } from '../report/findings-text';

/**
 * Why a stack is not synthesized: it would fall below its contract. The message is what `pactform check` prints, and it is all
 * that is printed of the error: a trace of the synthesizer's own frames would bury it.
 */
export class ContractFailure extends Error {
  readonly #checked: Checked;

  constructor(checked: Checked) {
    super(findingsText(checked).trimEnd());
    this.#checked = checked;
    this.stack = this.message;
  }

  get findings(): Checked['findings'] {
    return this.#checked.findings;
  }
}

export function hasErrors({ findings }: Checked): boolean {
  return summarize(findings).errors > 0;
}
