import { resolve } from 'node:path';
import { HttpBackend, Lazy, LocalBackend, PgBackend, S3Backend, type TerraformStack } from 'cdktf';
import type * as z from 'zod';
import { type State, state } from '../deployment/state-section';
import { expectation } from '../document/expectation';
import { refuseProps } from './refuse-props';

/** Where the state of a stack is kept, as under `state` in a deployment. A `folder` is relative to the working directory. */
export type StateProps = z.input<typeof state>;

/** The lowest Terraform that reads what is written here: PG_CONN_STR came with 1.5, locking within S3 with 1.10. */
const TERRAFORM: Readonly<Record<State['backend'], string>> = { local: '1.4.0', http: '1.4.0', pg: '1.5.0', s3: '1.10.0' };
/** PostgreSQL cuts a longer name, and two stacks would meet in one schema. */
const LONGEST_SCHEMA = 63;

/** Keeps the state of a stack, locked while it is worked on, where no other stack has its own. An older Terraform is refused by its version. */
export function addStateBackend(stack: TerraformStack, props: StateProps): void {
  const { success, data, error } = state.safeParse(props);
  if (success) add(stack, data);
  else
    refuseProps(
      stack,
      error.issues.map((issue) => ({ when: true, message: `${['state', ...issue.path].join('.')}: ${expectation(issue)}` })),
    );
}

/** A file that only offline plans of a stack use: they hold stand-ins, and must meet no real state. */
export function addOfflineState(stack: TerraformStack): void {
  requireTerraform(stack, 'local');
  new LocalBackend(stack, { path: resolve(`terraform.${stack.node.id}.offline.tfstate`) });
}

function add(stack: TerraformStack, data: State): void {
  const { id } = stack.node;
  requireTerraform(stack, data.backend);
  switch (data.backend) {
    case 'local':
      new LocalBackend(stack, { path: resolve(data.folder ?? '', `terraform.${id}.tfstate`) });
      break;
    case 'pg':
      new PgBackend(stack, { connStr: fromEnvironment(), schemaName: schemaName(stack, data.schema) });
      break;
    case 's3':
      addS3(stack, data);
      break;
    case 'http':
      addHttp(stack, data);
  }
}

function requireTerraform(stack: TerraformStack, backend: State['backend']): void {
  stack.addOverride('terraform.required_version', `>= ${TERRAFORM[backend]}`);
}

/** cdktf demands a connection; one that is nowhere written is read by Terraform from the environment. */
function fromEnvironment(): string {
  return Lazy.stringValue({ produce: () => undefined });
}

/** A schema a stack: within one schema all stacks would be the workspace `default`. */
function schemaName(stack: TerraformStack, beginning?: string): string {
  const name = beginning === undefined ? stack.node.id : `${beginning}-${stack.node.id}`;
  refuseProps(stack, [
    {
      when: Buffer.byteLength(name) > LONGEST_SCHEMA,
      message: `expected a schema's name of at most ${LONGEST_SCHEMA} bytes for the state in PostgreSQL, received '${name}'; give a shorter 'schema'`,
    },
  ]);
  return name;
}

function addS3(stack: TerraformStack, { bucket, prefix, region, endpoint, pathStyle, encrypt }: Extract<State, { backend: 's3' }>): void {
  const object = `${stack.node.id}.tfstate`;
  const backend = new S3Backend(stack, {
    bucket,
    key: prefix === undefined ? object : `${prefix}/${object}`,
    region,
    encrypt,
    usePathStyle: pathStyle ?? endpoint !== undefined,
    ...(endpoint === undefined ? {} : elsewhere(endpoint)),
  });
  // cdktf does not know this argument
  backend.addOverride('use_lockfile', true);
}

/** A store that is not AWS has neither its regions, accounts and metadata service, nor all of its checksums. */
function elsewhere(endpoint: string) {
  return {
    endpoints: { s3: endpoint },
    skipCredentialsValidation: true,
    skipMetadataApiCheck: true,
    skipRegionValidation: true,
    skipRequestingAccountId: true,
    skipS3Checksum: true,
  };
}

function addHttp(stack: TerraformStack, { address: all, locking }: Extract<State, { backend: 'http' }>): void {
  const address = `${all.replace(/\/+$/, '')}/${encodeURIComponent(stack.node.id)}`;
  const lock = locking === 'path' ? `${address}/lock` : address;
  const methods = locking === 'path' ? { lockMethod: 'POST', unlockMethod: 'DELETE' } : { lockMethod: 'LOCK', unlockMethod: 'UNLOCK' };
  new HttpBackend(stack, { address, lockAddress: lock, unlockAddress: lock, ...methods });
}
