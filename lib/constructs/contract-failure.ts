import { summarize } from '../compliance/summarize';
import { type Checked, findingsText } from '../report/findings-text';

/**
 * Why a stack with `onFailure: 'throw'` is not synthesized: it would fall below its contract. The message is what `pactform check`
 * prints, without frames of the synthesizer.
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
