import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './until';

const NEEDED = ['logger', 'openssl', 'rsyslogd'];

/** A folder that stands for a server with a real rsyslogd, configured by the programs of servers. */
export class RsyslogMachine {
  readonly root = mkdtempSync(join(tmpdir(), 'pactform-logs-'));
  private daemon: ChildProcess | undefined;
  private said = '';

  constructor() {
    const missing = NEEDED.filter((program) => spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${program}`]).status !== 0);
    if (missing.length > 0) throw new Error(`expected ${missing.join(', ')}: run scripts/install-guest-tools.sh`);
    for (const folder of ['etc/rsyslog.d', 'work']) mkdirSync(join(this.root, folder), { recursive: true });
    const main = [
      `global(workDirectory="${this.root}/work")`,
      'module(load="imuxsock" SysSock.Use="off")',
      `input(type="imuxsock" Socket="${this.root}/log.sock")`,
      `include(file="${this.root}/etc/rsyslog.d/*.conf")`,
      // so that a configuration without any other action is one
      `*.* action(type="omfile" file="${this.root}/local")`,
    ];
    writeFileSync(join(this.root, 'etc/rsyslog.conf'), `${main.join('\n')}\n`);
  }

  /** Runs one of the programs of servers with these settings. */
  run(program: 'logs' | 'collector', settings: Readonly<Record<string, string>>, ...options: string[]) {
    const metadata = join(this.root, 'metadata.json');
    writeFileSync(metadata, JSON.stringify({ meta: settings }));
    const words = [resolve(`lib/guest/programs/${program}.py`), '--metadata', metadata, '--root', this.root, ...options];
    const { status, stdout, stderr } = spawnSync('python3', words, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  async start(): Promise<void> {
    const daemon = spawn('rsyslogd', ['-n', '-i', join(this.root, 'pid'), '-f', join(this.root, 'etc/rsyslog.conf')], {
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    });
    this.daemon = daemon;
    for (const stream of [daemon.stdout, daemon.stderr]) stream.on('data', (data) => (this.said += data));
    await until('rsyslogd', () => {
      if (daemon.exitCode !== null) throw new Error(`rsyslogd ended: ${this.said}`);
      return spawnSync('logger', ['--socket', join(this.root, 'log.sock'), 'started']).status === 0;
    });
  }

  async stop(): Promise<void> {
    const { daemon } = this;
    if (daemon === undefined || daemon.exitCode !== null) return;
    const ended = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill();
    await ended;
  }

  log(message: string): void {
    spawnSync('logger', ['--size', '64KiB', '--socket', join(this.root, 'log.sock'), message]);
  }

  /** What rsyslogd says of itself. */
  get complaints(): string {
    return this.said;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.root, { recursive: true });
  }
}
