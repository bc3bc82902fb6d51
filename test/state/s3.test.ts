import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './free-port';
import { holdForABackend } from './hold-for-a-backend';
import { stopped } from './postgres';
import { programAt, until } from './program';

/** Prints an object. The store gives it to nobody without a signature. */
const READ = `
import boto3, sys
s3 = boto3.client("s3", endpoint_url=sys.argv[1], region_name="us-east-1", aws_access_key_id="key", aws_secret_access_key="secret")
print(s3.get_object(Bucket="states", Key=sys.argv[2])["Body"].read().decode())`;

const tool = (name: string) => programAt(name, join(__dirname, '../../node_modules/.cache/state-tools/bin', name));

let server: ChildProcess;
let endpoint: string;

beforeAll(async () => {
  const port = await freePort();
  endpoint = `http://127.0.0.1:${port}`;
  server = spawn(tool('moto_server'), ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  await until('the S3 server', async () => (await fetch(`${endpoint}/states`, { method: 'PUT' }).catch(() => undefined))?.ok ?? false);
});

afterAll(() => stopped(server));

holdForABackend(
  () => ({
    state: { backend: 's3', bucket: 'states', prefix: 'clouds/library', region: 'us-east-1', endpoint },
    environment: { AWS_ACCESS_KEY_ID: 'key-of-the-team', AWS_SECRET_ACCESS_KEY: 'secret-of-the-team' },
    stored: (stack) => execFileSync(tool('python3'), ['-c', READ, endpoint, `clouds/library/${stack}.tfstate`], { encoding: 'utf8' }),
  }),
  ['key-of-the-team', 'secret-of-the-team'],
);
