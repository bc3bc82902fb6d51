import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackKind } from '../../lib/openstack/resource-name';

export const KINDS = ['entitlement', 'servers', 'metal', 'services'] as const satisfies readonly StackKind[];

/** Where the Terraform JSON of each stack is. */
export type StackFolders = Readonly<Record<StackKind, string>>;

/** What is changed in the documents before they are read. */
export interface Edits {
  readonly deployment?: (text: string) => string;
  readonly platform?: (text: string) => string;
}

/** The Terraform JSON of a contract's stacks, made as a user makes it, to be planned without a cloud. */
export function synthesized(contract: string, { deployment, platform }: Edits = {}): StackFolders {
  const folder = mkdtempSync(join(process.env.PACTFORM_PLAN_FOLDER ?? tmpdir(), 'stacks-'));
  const contracts = join(folder, 'contracts');
  cpSync('contracts', contracts, { recursive: true });
  const edit = (file: string, change = (text: string) => text) => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, change(text));
    return text;
  };
  const written = edit(join(contracts, contract, 'deployment.yaml'), deployment);
  edit(join(contracts, contract, /^platform: (.*)$/m.exec(written)?.[1] ?? ''), platform);
  const env = { ...process.env, PACTFORM_CONTRACT: join(contracts, contract), PACTFORM_OFFLINE: '1', CDKTF_OUTDIR: join(folder, 'out') };
  const { status, stderr } = spawnSync(process.execPath, ['dist/stacks/main.js'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the stacks of ${contract} are not synthesized: ${stderr}`);
  const stack = (kind: StackKind) => {
    const at = join(folder, 'out/stacks', `${contract}-${kind}`);
    // state is in the stack's own folder, whatever backend the deployment has
    writeFileSync(
      join(at, 'backend_override.tf.json'),
      JSON.stringify({ terraform: { backend: { local: { path: 'terraform.tfstate' } } } }),
    );
    return at;
  };
  return { entitlement: stack('entitlement'), servers: stack('servers'), metal: stack('metal'), services: stack('services') };
}
