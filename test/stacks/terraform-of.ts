import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a synth wrote, by stack: its Terraform JSON in one layout without the comments `//`, in which the library names itself, and the
 * lines of its resources. Files are named from `home`, where the local state stands.
 */
export function terraformOf(outdir: string, home: string): Record<string, { readonly terraform: string; readonly lines: string }> {
  const stacks = readdirSync(join(outdir, 'stacks')).sort();
  return Object.fromEntries(
    stacks.map((stack) => {
      const read = (file: string) => readFileSync(join(outdir, 'stacks', stack, file), 'utf8');
      const content: unknown = JSON.parse(read('cdk.tf.json'), (key, value) => (key === '//' ? undefined : value));
      return [stack, { terraform: JSON.stringify(content, null, 2).replaceAll(`${home}/`, ''), lines: read('pactform.json') }];
    }),
  );
}
