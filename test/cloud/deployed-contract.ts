import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackKind } from '../../lib/openstack/resource-name';
import { changesOf } from '../plan/changes-of';
import type { Plan } from '../plan/plan';
import { CLOUDS_YAML, given, ROOT } from './sandbox';

export interface Ran {
  readonly status: number | null;
  readonly printed: string;
  readonly seconds: number;
}

/** How a user runs `cdktf`: in a folder of its own, with a contract folder that can be edited and states beside it. */
export class DeployedContract {
  readonly folder = mkdtempSync(join(given('PACTFORM_CLOUD_FOLDER'), 'deployed-'));
  private readonly environment: NodeJS.ProcessEnv;

  /** @param scale - every pool keeps one in so many of its servers and nodes */
  constructor(
    readonly contract: string,
    { scale = 1, variables = {} }: { readonly scale?: number; readonly variables?: Readonly<Record<string, string>> } = {},
  ) {
    const contracts = join(this.folder, 'contracts');
    if (scale === 1) cpSync(join(ROOT, 'contracts'), contracts, { recursive: true });
    else this.scaleTo(contracts, scale);
    writeFileSync(join(this.folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: `node ${ROOT}/dist/stacks/main.js` }));
    writeFileSync(join(this.folder, 'package.json'), '{}');
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    mkdirSync(join(this.folder, 'home'));
    const others = Object.entries(process.env).filter(([name]) => !/^(TF_|OS_|PACTFORM_)/.test(name));
    this.environment = {
      ...Object.fromEntries(others),
      TF_CLI_CONFIG_FILE: given('PACTFORM_PLAN_CLI_CONFIGURATION'),
      OS_CLIENT_CONFIG_FILE: CLOUDS_YAML(),
      PACTFORM_CONTRACT: join(contracts, contract),
      HOME: join(this.folder, 'home'),
      CHECKPOINT_DISABLE: '1',
      CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
      CI: '1',
      ...variables,
    };
  }

  private scaleTo(contracts: string, scale: number): void {
    const args = [join(ROOT, 'sandbox/scale-deployment.mjs'), join(ROOT, 'contracts', this.contract), `${scale}`, contracts];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the contract is not scaled: ${stderr}`);
  }

  /** Changes a file of the contract folder, or a platform by `../platforms/…`; the text must be there. */
  edit(file: string, from: string | RegExp, to: string): void {
    const path = join(this.folder, 'contracts', this.contract, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, after);
  }

  deploy(...kinds: readonly StackKind[]): Promise<Ran> {
    return this.cdktf('deploy', kinds, '--auto-approve', '--skip-provider-lock');
  }

  destroy(...kinds: readonly StackKind[]): Promise<Ran> {
    return this.cdktf('destroy', kinds, '--auto-approve', '--skip-provider-lock');
  }

  diff(kind: StackKind): Promise<Ran> {
    return this.cdktf('diff', [kind], '--skip-provider-lock');
  }

  cdktf(command: string, kinds: readonly StackKind[], ...options: readonly string[]): Promise<Ran> {
    const stacks = kinds.map((kind) => `${this.contract}-${kind}`);
    return this.run(process.execPath, [join(ROOT, 'node_modules/.bin/cdktf'), command, ...stacks, ...options], this.folder);
  }

  /** What Terraform would change in a stack that was deployed before, by address; `{}` where nothing is to be done. */
  async changes(kind: StackKind): Promise<Record<string, string>> {
    const synthesized = await this.run(process.execPath, [join(ROOT, 'dist/stacks/main.js')], this.folder, {
      CDKTF_OUTDIR: join(this.folder, 'cdktf.out'),
    });
    if (synthesized.status !== 0) throw new Error(synthesized.printed);
    const stack = join(this.folder, 'cdktf.out/stacks', `${this.contract}-${kind}`);
    const terraform = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
    const planned = await this.run(terraform, ['plan', '-input=false', '-no-color', '-out=later.plan'], stack);
    if (planned.status !== 0) throw new Error(planned.printed);
    const shown = spawnSync(terraform, ['show', '-json', 'later.plan'], {
      cwd: stack,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: this.environment,
    });
    const plan: Plan = JSON.parse(shown.stdout);
    return changesOf(plan);
  }

  run(program: string, args: readonly string[], cwd: string, added: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { cwd, env: { ...this.environment, ...added } });
      let printed = '';
      const note = (part: Buffer) => {
        printed += part.toString();
      };
      child.stdout.on('data', note);
      child.stderr.on('data', note);
      child
        .on('error', reject)
        .on('close', (status) => resolve({ status, printed, seconds: Math.round((performance.now() - began) / 1000) }));
    });
  }
}
