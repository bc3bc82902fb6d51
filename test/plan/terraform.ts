import { spawnSync } from 'node:child_process';

/** Terraform, or what `TERRAFORM_BINARY_NAME` names in its place. */
export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';

/** Runs Terraform in a folder, with the provider from the mirror alone and nothing of the user's own settings; returns what it prints. */
export function terraform(folder: string, args: readonly string[], program: string = TERRAFORM): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: environment(),
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} in ${folder} exited with ${status}\n${stdout}${stderr}`);
  return stdout;
}

function environment(): NodeJS.ProcessEnv {
  const configuration = process.env.PACTFORM_PLAN_CLI_CONFIGURATION;
  if (configuration === undefined) throw new Error('these tests need the OpenStack provider: run them with npm run test:plan');
  const others = Object.entries(process.env).filter(([name]) => !/^(TF_|OS_)/.test(name));
  return { ...Object.fromEntries(others), TF_CLI_CONFIG_FILE: configuration, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };
}
