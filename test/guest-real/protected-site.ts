import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Name that TLS asked for. */
  readonly name: unknown;
}

interface Page {
  readonly type: string;
  readonly body: string | Buffer;
  /** Sent one after the other. */
  readonly pieces?: number;
  readonly headers?: OutgoingHttpHeaders;
}

/** A site behind a WAF: it keeps what reaches it, answers with what it is told to, and echoes web sockets. */
export class ProtectedSite {
  readonly received: Received[] = [];
  /** Pages by path; other paths answer with `received METHOD PATH`. */
  readonly pages = new Map<string, Page>();

  private constructor(private readonly server: Server) {}

  static async start(tls?: ServerOptions): Promise<ProtectedSite> {
    const listener: RequestListener = (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', async () => {
        const { method, url, headers, socket } = request;
        const name = 'servername' in socket ? socket.servername : undefined;
        site.received.push({ method, url, headers, body: Buffer.concat(chunks), name });
        const page: Page = site.pages.get(url ?? '') ?? { type: 'text/plain', body: `received ${method} ${url}` };
        const { type, body, pieces = 1, headers: more = {} } = page;
        const bytes = Buffer.from(body);
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, ...more });
        const size = Math.ceil(bytes.length / pieces);
        for (let start = 0; start < bytes.length; start += size) {
          response.write(bytes.subarray(start, start + size));
          if (pieces > 1) await new Promise((resolve) => setTimeout(resolve, 20));
        }
        response.end();
      });
    };
    const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
    const site = new ProtectedSite(server);
    server.on('upgrade', (request, socket) => {
      const accept = createHash('sha1')
        .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      socket.pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
