import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Deployment } from '../deployment/deployment';
import type { State } from '../deployment/state-section';
import { field, list, parsed, string } from './json-value';

/** What Terraform knows to have made, by id. */
export type StackState =
  | { readonly kind: 'known'; readonly where: string; readonly ids: ReadonlySet<string>; readonly addresses: ReadonlySet<string> }
  /** Nothing was deployed by this state. */
  | { readonly kind: 'none'; readonly where: string }
  | { readonly kind: 'unreadable'; readonly where: string; readonly message: string; readonly fix: string };

/** Where a stack's state is read from: a file, or through Terraform in the folder where `cdktf` runs it. */
export async function readState(deployment: Deployment, stack: string, state: State, environment: NodeJS.ProcessEnv): Promise<StackState> {
  if (state.backend === 'local') {
    const folder = state.folder === undefined ? '' : resolve(dirname(deployment.source.file), state.folder);
    return localState(resolve(folder, `terraform.${stack}.tfstate`));
  }
  const folder = join('cdktf.out', 'stacks', stack);
  const where = `${state.backend} backend`;
  if (!existsSync(join(folder, '.terraform')))
    return {
      kind: 'unreadable',
      where,
      message: `the state of ${stack} is not read: ${folder} is not initialized`,
      fix: `npx cdktf diff ${stack}, which initializes it`,
    };
  const program = environment['TERRAFORM_BINARY_NAME'] ?? 'terraform';
  return new Promise((done) => {
    execFile(
      program,
      ['state', 'pull'],
      { cwd: folder, env: environment, maxBuffer: 2 ** 28, timeout: 60_000 },
      (error, stdout, stderr) => {
        if (error !== null) {
          const [reason = error.message] = stderr.split('\n').flatMap((line) => /Error: (.*)/.exec(line)?.[1] ?? []);
          done({
            kind: 'unreadable',
            where,
            message: `the state of ${stack} is not read: ${reason}`,
            fix: `in ${folder}: ${program} state pull`,
          });
        } else done(stdout.trim() === '' ? { kind: 'none', where } : stateOf(stdout, where));
      },
    );
  });
}

function localState(file: string): StackState {
  return existsSync(file) ? stateOf(readFileSync(file, 'utf8'), file) : { kind: 'none', where: file };
}

function stateOf(text: string, where: string): StackState {
  const state = parsed(text);
  const resources = field(state, 'resources');
  if (!Array.isArray(resources))
    return {
      kind: 'unreadable',
      where,
      message: `${where} is no state of Terraform, or is cut short`,
      fix: `restore it: Terraform keeps the one before as ${where}.backup`,
    };
  const managed = resources.filter((each) => field(each, 'mode') === 'managed');
  const instances = managed.flatMap((resource) => list(field(resource, 'instances')).map((instance) => ({ resource, instance })));
  return {
    kind: 'known',
    where,
    ids: new Set(instances.map(({ instance }) => string(field(instance, 'attributes', 'id')))),
    addresses: new Set(instances.map(({ resource, instance }) => addressOf(resource, field(instance, 'index_key')))),
  };
}

function addressOf(resource: unknown, key: unknown): string {
  const address = `${field(resource, 'type')}.${field(resource, 'name')}`;
  return key === undefined ? address : `${address}[${JSON.stringify(key)}]`;
}
