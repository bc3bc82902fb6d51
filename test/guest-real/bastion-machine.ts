import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port';
import { until } from './until';

const NEEDED = ['bwrap', 'logger', 'nsenter', 'rsyslogd', 'ssh', 'ssh-keygen', 'sshd', 'tlog-rec', 'unshare', 'useradd'];

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A bastion on this machine that leaves nothing of it changed: real sshd, tlog, bwrap and rsyslogd in namespaces of their own. */
export class BastionMachine {
  readonly folder = mkdtempSync(join(tmpdir(), 'pactform-bastion-'));
  private port = 0;
  private machine: ChildProcess | undefined;

  async start(accounts: Readonly<Record<string, string>>): Promise<void> {
    if (process.getuid?.() !== 0) throw new Error('expected root, which namespaces and accounts need');
    const missing = NEEDED.filter((program) => spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${program}`]).status !== 0);
    if (missing.length > 0) throw new Error(`expected ${missing.join(', ')}: run scripts/install-guest-tools.sh`);
    this.port = await freePort();
    this.settle(accounts);
    const programs = resolve('lib/guest/programs');
    const namespaces = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];
    const script = join(__dirname, 'bastion-machine.sh');
    this.machine = spawn('unshare', [...namespaces, script, this.folder, String(this.port), programs], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [this.machine.stdout, this.machine.stderr]) stream?.on('data', (data) => (said += data));
    await until(`a bastion on port ${this.port}`, () => {
      if (this.machine?.exitCode !== null) throw new Error(`the bastion did not start: ${said}`);
      return spawnSync('ssh-keyscan', ['-T', '2', '-p', String(this.port), '127.0.0.1'], { encoding: 'utf8' }).stdout !== '';
    });
  }

  async stop(): Promise<void> {
    const { machine } = this;
    if (machine !== undefined && machine.exitCode === null) {
      const ended = new Promise((resolve) => machine.once('exit', resolve));
      // the first process of the namespace: all others end with it
      this.inside('kill', '-KILL', '1');
      machine.kill('SIGKILL');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A new key pair; returns the public key as a deployment has it. */
  key(name: string): string {
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(this.folder, name)]);
    return readFileSync(join(this.folder, `${name}.pub`), 'utf8')
      .split(' ')
      .slice(0, 2)
      .join(' ');
  }

  /** What the bastion's metadata says from now on. */
  settle(accounts: Readonly<Record<string, string>>): void {
    const meta = Object.fromEntries(Object.entries(accounts).map(([name, key]) => [`pactform:account:${name}`, key]));
    writeFileSync(join(this.folder, 'metadata.json'), JSON.stringify({ meta }));
  }

  /** Runs the bastion's program, as its timer does every minute. */
  apply(): Outcome {
    return this.inside('python3', '/usr/local/lib/pactform/bastion.py', '--metadata', join(this.folder, 'metadata.json'));
  }

  /** Runs a program as root on the bastion. */
  inside(...command: string[]): Outcome {
    const [first] = readFileSync(`/proc/${this.machine?.pid}/task/${this.machine?.pid}/children`, 'utf8').split(' ');
    return run('nsenter', ['--target', first ?? '', '--mount', '--pid', ...command]);
  }

  options(key: string): string[] {
    const settings = ['IdentitiesOnly=yes', 'BatchMode=yes', 'StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR'];
    return ['-F', 'none', '-i', join(this.folder, key), ...settings.flatMap((setting) => ['-o', setting])];
  }

  /** What a client in `ssh` gets; `input` is typed or piped. */
  ssh(account: string, key: string, words: readonly string[], input = '', more: readonly string[] = []): Outcome {
    return run('ssh', [...this.options(key), '-p', String(this.port), ...more, `${account}@127.0.0.1`, ...words], input);
  }

  /** `sftp` or `scp`. */
  copy(program: 'sftp' | 'scp', key: string, ...words: string[]): Outcome {
    return run(program, [...this.options(key), '-P', String(this.port), ...words]);
  }

  /** Types lines at the prompt of a terminal; returns the exit code of the session. */
  async type(account: string, key: string, lines: readonly string[]): Promise<number | null> {
    const client = spawn('ssh', ['-tt', ...this.options(key), '-p', String(this.port), `${account}@127.0.0.1`]);
    let shown = '';
    client.stdout.on('data', (data) => (shown += data));
    await until('a prompt', () => /[$#] $/.test(shown));
    client.stdin.write(lines.map((line) => `${line}\n`).join(''));
    await until('the end of the session', () => client.exitCode !== null);
    return client.exitCode;
  }

  /** Starts a client that stays. */
  stay(account: string, key: string, ...words: string[]): ChildProcess {
    return spawn('ssh', [...this.options(key), '-p', String(this.port), `${account}@127.0.0.1`, ...words], { stdio: 'ignore' });
  }

  /** What the system log has, recordings included. */
  get log(): string {
    const file = join(this.folder, 'log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** All that was typed and shown in the recorded sessions of an account. */
  recorded(account: string): { readonly typed: string; readonly shown: string } {
    const lines = this.log.split('\n').flatMap((line) => / tlog[^:]*: (\{.*\})$/.exec(line)?.[1] ?? []);
    const own = lines.map((line) => JSON.parse(line)).filter(({ user }) => user === account);
    return { typed: own.map(({ in_txt }) => in_txt).join(''), shown: own.map(({ out_txt }) => out_txt).join('') };
  }
}

function run(program: string, args: string[], input = ''): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', input, timeout: 30_000 });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
