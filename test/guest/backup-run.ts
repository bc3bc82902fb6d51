import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROGRAM = 'lib/guest/programs/backup.py';
export const NIGHTLY = 'every 24h full 7d keep 30d line backup';
export const SECRET = 'not-to-be-seen-anywhere';
export const ENTRY = {
  auth_type: 'v3applicationcredential',
  auth: { auth_url: 'https://cloud.example/v3', application_credential_id: 'b1d2', application_credential_secret: SECRET },
};
export const NEEDED = [
  { service: 'volumev3', method: 'GET', path: '/v3/*/volumes/detail' },
  { service: 'volumev3', method: 'GET', path: '/v3/*/backups/detail' },
  { service: 'volumev3', method: 'POST', path: '/v3/*/backups' },
  { service: 'volumev3', method: 'DELETE', path: '/v3/*/backups/*' },
];

export interface Recorded {
  readonly volumes?: readonly {
    readonly name: string;
    readonly size: number;
    readonly plans: readonly string[];
    readonly status?: string;
  }[];
  readonly backups?: readonly object[];
  readonly quotaGib?: number;
  readonly page?: number;
  readonly refused?: string;
  readonly token?: object;
}

/** A runner's file system, and the real program in it against a client that plays what is recorded. */
export function runner(recorded: Recorded = {}, meta: Readonly<Record<string, string>> = { 'pactform:backup:nightly': NIGHTLY }) {
  const root = mkdtempSync(join(tmpdir(), 'pactform-backup-'));
  const metadata = join(root, 'meta_data.json');
  const played = join(root, 'recorded.json');
  writeFileSync(metadata, JSON.stringify({ meta: { 'pactform:contract': 'example', ...meta } }));
  const play = (more: Recorded) => writeFileSync(played, JSON.stringify({ now: Math.floor(Date.now() / 1000), ...more }));
  play(recorded);
  const environment = { PATH: process.env.PATH, PYTHONPATH: resolve('test/guest/recorded-client'), RECORDED: played };
  const run = (words: readonly string[] = [], input = '', more: Readonly<Record<string, string>> = {}) => {
    const ran = spawnSync('python3', [PROGRAM, ...words, '--root', root, '--metadata', metadata], {
      encoding: 'utf8',
      input,
      env: { ...environment, ...more },
    });
    return { status: ran.status, said: ran.stdout.trimEnd().split('\n'), error: ran.stderr };
  };
  const text = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  return {
    root,
    run,
    play,
    text,
    /** Each call of the client, in order, as [method, path, body, status]. */
    calls: (): unknown[] =>
      (text('recorded.json.calls') ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    handOver: (given: object, ...words: string[]) =>
      run(['credential', '--auth-url', 'https://cloud.example/v3', ...words], JSON.stringify(given)),
  };
}

/** A runner that has its credential. */
export function readyRunner(recorded: Recorded = {}, meta?: Readonly<Record<string, string>>) {
  const ready = runner({ ...recorded, token: { restricted: true, access_rules: NEEDED } }, meta);
  const done = ready.handOver({ id: 'b1d2', secret: SECRET, unrestricted: false, access_rules: NEEDED });
  if (done.status !== 0) throw new Error(`${done.said.join('\n')}${done.error}`);
  writeFileSync(join(ready.root, 'recorded.json.calls'), '');
  return ready;
}
