import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A server of states as Terraform's http backend expects one; it locks by methods of its own, and below `/lock` as GitLab does. */
export class StateServer {
  readonly states = new Map<string, string>();
  private readonly locks = new Map<string, string>();
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  constructor(private readonly authorization: string) {}

  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += part;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://server');
    const name = pathname.replace(/\/lock$/, '');
    const method = `${request.method}${name === pathname ? '' : ' lock'}`;
    const say = (status: number, text = '') => response.writeHead(status).end(text);
    const held = this.locks.get(name);
    if (request.headers.authorization !== this.authorization) return void say(401);
    if (method === 'LOCK' || method === 'POST lock') {
      if (held !== undefined) return void say(423, held);
      this.locks.set(name, body);
    } else if (method === 'UNLOCK' || method === 'DELETE lock') this.locks.delete(name);
    else if (method === 'POST') {
      if (held !== undefined && JSON.parse(held).ID !== searchParams.get('ID')) return void say(409, held);
      this.states.set(name, body);
    } else if (method === 'GET') return void (this.states.has(name) ? say(200, this.states.get(name)) : say(404));
    else return void say(405);
    say(200);
  }
}
