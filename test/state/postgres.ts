import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';
import { folderOf, programAt, until } from './program';

/** A PostgreSQL of the test's own, with a user `keeper` who owns the database `states`. */
export interface Postgres {
  readonly connection: string;
  query(sql: string): string;
  stop(): Promise<void>;
}

export const PASSWORD = 'of-the-keeper';

export async function startPostgres(): Promise<Postgres> {
  const port = await freePort();
  const folder = folderOf('pg');
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const quiet = { ...owner, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(program('initdb'), ['-D', data, '-A', 'trust', '-U', 'admin', '--no-sync'], quiet);
  const server = spawn(program('postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'], quiet);
  const asAdmin = (database: string, sql: string) =>
    execFileSync(program('psql'), ['-XAtq', '-h', '127.0.0.1', '-p', String(port), '-U', 'admin', '-d', database, '-c', sql], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  await until('PostgreSQL', () => succeeds(() => asAdmin('postgres', 'select 1')));
  asAdmin('postgres', `create user keeper password '${PASSWORD}'`);
  asAdmin('postgres', 'create database states owner keeper');
  return {
    connection: `postgres://keeper:${PASSWORD}@127.0.0.1:${port}/states?sslmode=disable`,
    query: (sql) => asAdmin('states', sql).trimEnd(),
    stop: () => stopped(server),
  };
}

/** Ends a server that the test started. */
export function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', () => resolve());
    server.kill('SIGINT');
  });
}

function program(name: string): string {
  const debian = '/usr/lib/postgresql';
  const versions = succeeds(() => readdirSync(debian)) ? readdirSync(debian) : [];
  const onPath = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name));
  return programAt(name, ...versions.map((version) => join(debian, version, 'bin', name)), ...onPath);
}

/** PostgreSQL does not run as root; its package has made a user. */
function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
