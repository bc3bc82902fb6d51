import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { ContractStack } from '../../lib/constructs/contract-stack';
import type { StateProps } from '../../lib/constructs/state-backend';
import { example } from '../constructs/stack-of';
import { folderOf, type Ran, run, TERRAFORM, until } from './program';

/** A stack of the example contract that needs no cloud, in a folder of its own: what one engineer works with. */
export class KeptStack {
  private readonly folder: string;
  private readonly barrier = join(folderOf('barrier'), 'wait');

  constructor(
    readonly id: string,
    state: StateProps,
    private readonly environment: Readonly<Record<string, string>> = {},
  ) {
    const outdir = folderOf('synth');
    const app = new App({ outdir });
    const stack = new ContractStack(app, id, { ...example(), state });
    // while the file is there, an apply holds the lock
    const wait = `touch ${this.barrier}.seen; while [ -e ${this.barrier} ]; do sleep 0.1; done`;
    stack.addOverride('variable.content', { type: 'string' });
    stack.addOverride('resource.terraform_data.kept', {
      input: `\${var.content}`,
      triggers_replace: `\${var.content}`,
      provisioner: [{ 'local-exec': { command: wait } }],
    });
    app.synth();
    this.folder = join(outdir, 'stacks', id);
  }

  init(...args: string[]): Promise<Ran> {
    return run(TERRAFORM, ['init', '-input=false', '-no-color', ...args], this.folder, this.environment);
  }

  apply(content: string, ...args: string[]): Promise<Ran> {
    return run(
      TERRAFORM,
      ['apply', '-auto-approve', '-input=false', '-no-color', `-var=content=${content}`, ...args],
      this.folder,
      this.environment,
    );
  }

  /** Begins an apply that goes on, and holds the lock, until it is let go. */
  async hold(content: string): Promise<() => Promise<Ran>> {
    rmSync(`${this.barrier}.seen`, { force: true });
    writeFileSync(this.barrier, '');
    const applied = this.apply(content);
    await until(`the apply of ${this.id}`, () => existsSync(`${this.barrier}.seen`));
    return () => {
      rmSync(this.barrier);
      return applied;
    };
  }

  /** What Terraform notes of the backend in the folder of the stack. */
  get noted(): string {
    return readFileSync(join(this.folder, '.terraform/terraform.tfstate'), 'utf8');
  }

  get written(): string {
    return readFileSync(join(this.folder, 'cdk.tf.json'), 'utf8');
  }
}

/** What a state holds as the content of the stack. */
export function contentOf(state: string): unknown {
  const { resources }: { resources: { instances: { attributes: { output: { value: string } } }[] }[] } = JSON.parse(state);
  return resources[0]?.instances[0]?.attributes.output.value;
}
