import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesized } from '../constructs/stack-of';
import { stacksOf } from '../stacks/stacks-of';

export type Settings = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

const SITE = 'www.example.com';

/** The metadata that Terraform gives a WAF server of a contract. */
export function wafMetadataOf(contract: string, server: string): Settings {
  for (const stack of stacksOf(contract).stacks) {
    const instance = Object(synthesized(stack).resource.openstack_compute_instance_v2?.[server]);
    if (instance.metadata !== undefined) return instance.metadata;
  }
  throw new Error(`expected server '${server}' in the stacks of ${contract}`);
}

/** A WAF with a real nginx on a free port of this machine, set up by the program that WAF servers run. */
export class RunningWaf {
  private readonly root = mkdtempSync(join(tmpdir(), 'pactform-waf-'));
  private nginx: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly metadata: Settings,
    private readonly upstream: string,
    private readonly ca: string | undefined,
  ) {
    // nginx's workers are another user
    chmodSync(this.root, 0o755);
  }

  /** The metadata stays as it is, but for the ports, what is behind them, and the network that requests come from. */
  static async start(metadata: Settings, upstream: string, ca?: string): Promise<RunningWaf> {
    const waf = new RunningWaf(await freePort(), metadata, upstream, ca);
    const { status, stderr } = waf.apply();
    if (status !== 0) throw new Error(`run scripts/install-guest-tools.sh; the program said: ${stderr}`);
    waf.nginx = spawn('nginx', ['-c', join(waf.root, 'etc/nginx/nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'], { stdio: 'ignore' });
    await waf.listening();
    return waf;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.nginx?.once('exit', resolve));
    this.nginx?.kill('SIGTERM');
    await ended;
    rmSync(this.root, { recursive: true });
  }

  /** Runs the program once, as the server does every minute. */
  apply(changed: Settings = {}): { status: number | null; stderr: string } {
    const kept = Object.entries(this.metadata).filter(([key]) => !key.startsWith('pactform:waf:port:'));
    const here = { [`pactform:waf:port:${this.port}`]: this.upstream, 'pactform:waf:entry-network': '127.0.0.0/8' };
    const file = join(this.root, 'meta_data.json');
    writeFileSync(file, JSON.stringify({ meta: { ...Object.fromEntries(kept), ...here, ...changed } }));
    const ca = this.ca === undefined ? [] : ['--ca', this.ca];
    const args = ['lib/guest/programs/waf.py', '--metadata', file, '--root', this.root, '--address', '127.0.0.1', ...ca];
    const { error, status, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
    if (error !== undefined) throw new Error(`expected python3, found none: run scripts/install-guest-tools.sh (${error.message})`);
    return { status, stderr };
  }

  /** A request as a browser sends it, by way of the entry load balancer. */
  send(path: string, sent: Sent = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const started = this.open(path, sent);
      started.once('error', reject);
      started.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      started.end(sent.body);
    });
  }

  open(path: string, { method = 'GET', headers = {}, body }: Sent = {}): ClientRequest {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const browser = { Host: SITE, 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64)', Accept: '*/*', 'X-Forwarded-For': '192.0.2.7' };
    const agent = new Agent({ keepAlive: false });
    return request({ host: '127.0.0.1', port: this.port, agent, path, method, headers: { ...browser, ...length, ...headers } });
  }

  /** What ModSecurity wrote of requests that it refused or would have refused, the newest last. */
  get audited(): { readonly client: string; readonly uri: string; readonly rules: readonly string[] }[] {
    return this.log('var/log/pactform/waf-audit.log').map((line) => {
      const { transaction } = JSON.parse(line);
      const rules = transaction.messages.map(({ details }: { details: { ruleId: string } }) => details.ruleId);
      return { client: transaction.client_ip, uri: transaction.request.uri, rules };
    });
  }

  log(path: string): string[] {
    return readFileSync(join(this.root, path), 'utf8').trimEnd().split('\n');
  }

  /** The process that keeps the ports open, whatever is reloaded. */
  get master(): number {
    return Number(this.log('run/nginx.pid')[0]);
  }

  private async listening(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (await answers(this.port)) return;
      if (typeof this.nginx?.exitCode === 'number') break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`nginx does not listen: ${this.log('var/log/nginx/error.log').join('\n')}`);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
