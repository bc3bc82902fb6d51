import { join } from 'node:path';
import type { ContractStackProps } from '../../lib/constructs/contract-stack';
import type { StateProps } from '../../lib/constructs/state-backend';
import { stackOf } from './stack-of';

function terraformOf(props: Partial<ContractStackProps>): { backend: unknown; required: unknown } {
  const stack = stackOf(props);
  stack.prepareStack();
  const { terraform } = JSON.parse(JSON.stringify(stack.toTerraform()));
  return { backend: terraform.backend, required: terraform.required_version };
}

const withState = (state: StateProps) => terraformOf({ mode: 'online', state });

test('without a choice it is a file in the working directory', () => {
  const backend = { local: { path: join(process.cwd(), 'terraform.test.tfstate') } };
  expect(terraformOf({ mode: 'online' })).toEqual({ backend, required: '>= 1.4.0' });
  expect(withState({ backend: 'local', folder: '/var/states' }).backend).toEqual({ local: { path: '/var/states/terraform.test.tfstate' } });
});

test('an offline stack meets no state that is shared or real', () => {
  const backend = { local: { path: join(process.cwd(), 'terraform.test.offline.tfstate') } };
  expect(terraformOf({ mode: 'offline', state: { backend: 'pg' } })).toEqual({ backend, required: '>= 1.4.0' });
});

test('in PostgreSQL a stack has a schema of its own, and the connection is nowhere written', () => {
  expect(withState({ backend: 'pg' })).toEqual({ backend: { pg: { schema_name: 'test' } }, required: '>= 1.5.0' });
  expect(withState({ backend: 'pg', schema: 'team' }).backend).toEqual({ pg: { schema_name: 'team-test' } });
});

test('PostgreSQL would cut a name of more than 63 bytes', () => {
  const beginning = (length: number) => withState({ backend: 'pg', schema: 'x'.repeat(length) });
  expect(beginning(58).backend).toEqual({ pg: { schema_name: `${'x'.repeat(58)}-test` } });
  expect(() => beginning(59)).toThrow(/expected a schema's name of at most 63 bytes.*received 'x{59}-test'; give a shorter 'schema'$/);
});

test('in S3 it is encrypted and locked', () => {
  expect(withState({ backend: 's3', bucket: 'states', region: 'cn-north-1' })).toEqual({
    backend: {
      s3: { bucket: 'states', key: 'test.tfstate', region: 'cn-north-1', encrypt: true, use_path_style: false, use_lockfile: true },
    },
    required: '>= 1.10.0',
  });
});

test('a store that is not AWS is asked for nothing that only AWS has', () => {
  const elsewhere = { backend: 's3', bucket: 'states', prefix: 'a/b', region: 'x', endpoint: 'https://s3.example' } as const;
  const expected = {
    bucket: 'states',
    key: 'a/b/test.tfstate',
    region: 'x',
    encrypt: true,
    use_path_style: true,
    use_lockfile: true,
    endpoints: { s3: 'https://s3.example' },
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
    skip_s3_checksum: true,
  };
  expect(withState(elsewhere).backend).toEqual({ s3: expected });
  expect(withState({ ...elsewhere, pathStyle: false, encrypt: false }).backend).toEqual({
    s3: { ...expected, use_path_style: false, encrypt: false },
  });
});

test('an HTTP server locks below the address as GitLab does, or by methods', () => {
  const address = 'https://git.example/api/v4/projects/7/terraform/state';
  expect(withState({ backend: 'http', address: `${address}/` })).toEqual({
    backend: {
      http: {
        address: `${address}/test`,
        lock_address: `${address}/test/lock`,
        lock_method: 'POST',
        unlock_address: `${address}/test/lock`,
        unlock_method: 'DELETE',
      },
    },
    required: '>= 1.4.0',
  });
  expect(withState({ backend: 'http', address, locking: 'method' }).backend).toEqual({
    http: {
      address: `${address}/test`,
      lock_address: `${address}/test`,
      lock_method: 'LOCK',
      unlock_address: `${address}/test`,
      unlock_method: 'UNLOCK',
    },
  });
});

test('props are held to what a deployment is held to', () => {
  expect(() => withState({ backend: 'http', address: 'http://git.example/state' })).toThrow(
    'test: state.address: expected an https address, since a state holds secrets (http only for this machine)',
  );
});
