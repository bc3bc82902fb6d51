import { request as plain } from 'node:http';
import { request as encrypted } from 'node:https';
import { Unreachable, whyUnreachable } from './unreachable';

/** How a TLS connection is made, by the entry of `clouds.yaml`. */
export interface TlsSettings {
  /** Certificates that are trusted, in place of those of the system. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly verify: boolean;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly tls: TlsSettings;
  readonly limitSeconds: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** More than the longest list of a cloud; a server that never ends its answer must not fill the memory. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/**
 * One request, done within the time limit from the first packet to the last. Throws Unreachable. Node's fetch takes no certificate of
 * an authority of one's own, which private clouds have.
 */
export function httpRequest(url: string, { method = 'GET', headers = {}, body, tls, limitSeconds }: HttpRequest): Promise<Answer> {
  const { verify, ...certificates } = tls;
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? encrypted : plain;
    // a connection of its own, which nothing keeps open: some servers have one thread
    const request = send(url, {
      method,
      agent: false,
      headers: { ...headers, connection: 'close' },
      rejectUnauthorized: verify,
      ...certificates,
    });
    const timer = setTimeout(() => request.destroy(new Unreachable(`no answer within ${limitSeconds} s`, 'silent')), limitSeconds * 1000);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error instanceof Unreachable ? error : whyUnreachable(error, url));
    };
    request.on('error', fail).on('response', (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response
        .on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length > LONGEST_ANSWER) request.destroy(new Unreachable('an answer of more than 64 MiB', 'strange'));
        })
        .on('error', fail)
        .on('end', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') });
        });
    });
    request.end(body);
  });
}
