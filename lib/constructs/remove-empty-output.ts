import { rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** cdktf makes its output folders when the app is made; where nothing is written, they go again. */
export function removeEmptyOutput(outdir: string): void {
  for (const folder of [join(outdir, 'stacks'), outdir]) {
    try {
      rmdirSync(folder);
    } catch {
      return; // it holds the output of an earlier synth
    }
  }
}
