import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ran {
  readonly status: number | null;
  readonly printed: string;
}

/** Terraform, or what `TERRAFORM_BINARY_NAME` names in its place. */
export const TERRAFORM = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

/** Where Terraform takes the provider from; `npm run test:state` says it. */
function environment(): NodeJS.ProcessEnv {
  const configuration = process.env['PACTFORM_PLAN_CLI_CONFIGURATION'];
  if (configuration === undefined) throw new Error('these tests need the OpenStack provider: run them with npm run test:state');
  const others = Object.entries(process.env).filter(([name]) => !/^(TF_|OS_|PG|AWS_|PACTFORM_STATE)/.test(name));
  return { ...Object.fromEntries(others), TF_CLI_CONFIG_FILE: configuration, CHECKPOINT_DISABLE: '1', AWS_EC2_METADATA_DISABLED: 'true' };
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd: string, added: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...environment(), ...added } });
    let printed = '';
    const note = (part: Buffer) => {
      printed += part.toString();
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', reject).on('close', (status) => resolve({ status, printed }));
  });
}

/** Asks again until the answer is true. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The first of these that is a file; an error that says what to do where none is. */
export function programAt(name: string, ...places: readonly string[]): string {
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`there is no ${name}: run scripts/install-state-tools.sh`);
  return found;
}

export function folderOf(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), `pactform-state-${name}-`));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}
