import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Things of a service that has a list of them. */
export type Thing = Readonly<Record<string, unknown>>;

/** A user of the fake Keystone, and the roles by project. */
interface FakeUser {
  readonly password: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly enabled?: boolean;
}

const SERVICES = [
  'compute',
  'image',
  'network',
  'block-storage',
  'load-balancer',
  'key-manager',
  'shared-file-system',
  'object-store',
  'baremetal',
];
/** What the catalogue ends each address with, as the services' own installation does. */
const ENDINGS: Readonly<Record<string, string>> = { compute: '/v2.1', 'block-storage': '/v3', 'shared-file-system': '/v2' };
export const NEWEST: Readonly<Record<string, string>> = {
  compute: '2.96',
  'block-storage': '3.71',
  'load-balancer': '2.27',
  'shared-file-system': '2.85',
};

/** Answers as the services of a cloud do, from lists that a test sets. What it was asked is noted. */
export class FakeCloud {
  readonly users: Record<string, FakeUser> = {};
  projects: string[] = ['admin'];
  /** By path behind the address of the service, such as `image /v2/images`: the whole answer, a list under its key. */
  readonly answers: Record<string, unknown> = {};
  /** Services that a test has point elsewhere, or takes out of the catalogue. */
  readonly catalogue: Record<string, string | undefined> = {};
  /** Status in place of an answer, by service. */
  readonly broken: Record<string, number | 'silent'> = {};
  readonly asked: string[] = [];
  readonly newest: Record<string, string> = { ...NEWEST };
  private readonly server: Server = createServer((request, response) => this.handle(request, response));

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get address(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  private handle(request: IncomingMessage, response: ServerResponse): unknown {
    const url = new URL(request.url ?? '', this.address);
    this.asked.push(`${request.method} ${url.pathname}`);
    const say = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    if (url.pathname === '/identity/v3/auth/tokens') {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => this.signIn(JSON.parse(text), say));
      return undefined;
    }
    const [, service = '', ...rest] = url.pathname.split('/');
    const path = `/${rest.join('/')}`;
    const state = this.broken[service];
    if (state === 'silent') return undefined;
    if (state !== undefined) return say(state, { error: { message: `it is broken: ${state}` } });
    if (/^\/(v[0-9.]+\/)?$/.test(path))
      return say(200, {
        versions: [
          { id: 'v1.0', version: '' },
          { id: `v${this.newest[service]}`, version: this.newest[service] },
        ],
      });
    if (service === 'identity' && path === '/v3/projects')
      return say(200, {
        projects: [...this.projects, ...(url.searchParams.has('is_domain') ? ['Default'] : [])].map((name) => ({ id: `id-${name}`, name })),
      });
    if (service === 'identity' && path === '/v3/users')
      return say(200, { users: Object.entries(this.users).map(([name, { enabled = true }]) => ({ id: `id-${name}`, name, enabled })) });
    if (service === 'identity' && path === '/v3/auth/projects') {
      const user = this.users[String(request.headers['x-auth-token']).slice('token-'.length)];
      return say(200, { projects: Object.keys(user?.roles ?? {}).map((name) => ({ id: `id-${name}`, name })) });
    }
    const answer = this.answers[`${service} ${path}`];
    if (answer === undefined) return say(404, { error: { message: `there is nothing at ${path}` } });
    say(200, answer);
  }

  private signIn(body: unknown, say: (status: number, body: unknown, headers?: Record<string, string>) => void): unknown {
    const refuse = () => say(401, { error: { code: 401, message: 'The request you have made requires authentication.' } });
    const { auth } = body as {
      auth: { identity: { password?: { user: { name: string; password: string } } }; scope?: 'unscoped' | { project: { name: string } } };
    };
    const { name = '', password = '' } = auth.identity.password?.user ?? {};
    const user = this.users[name];
    if (user === undefined || user.password !== password || user.enabled === false) return refuse();
    const headers = { 'x-subject-token': `token-${name}` };
    const token = { user: { id: `id-${name}`, name } };
    if (auth.scope === 'unscoped') return say(201, { token }, headers);
    const project = auth.scope?.project.name ?? '';
    const roles = user.roles[project];
    if (roles === undefined || !this.projects.includes(project)) return refuse();
    say(
      201,
      {
        token: {
          ...token,
          project: { id: `id-${project}`, name: project },
          roles: roles.map((role) => ({ id: role, name: role })),
          catalog: this.catalog(),
        },
      },
      headers,
    );
  }

  private catalog() {
    return SERVICES.map((type) => ({
      type,
      url: type in this.catalogue ? this.catalogue[type] : `${this.address}/${type}${ENDINGS[type] ?? ''}`,
    })).flatMap(({ type, url }) => (url === undefined ? [] : [{ type, endpoints: [{ interface: 'public', region: 'RegionOne', url }] }]));
  }
}
