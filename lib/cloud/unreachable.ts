/** What kept a request from being answered. */
export class Unreachable extends Error {
  constructor(
    message: string,
    readonly kind: 'refused' | 'unknown-host' | 'silent' | 'certificate' | 'strange',
  ) {
    super(message);
    this.name = 'Unreachable';
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** Node's error of a connection in the user's words. */
export function whyUnreachable(error: Error & { readonly code?: string }, url: string): Unreachable {
  const { host, hostname } = new URL(url);
  const code = error.code ?? '';
  if (code === 'ECONNREFUSED') return new Unreachable(`nothing listens at ${host}: the connection is refused`, 'refused');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new Unreachable(`the host name '${hostname}' is not known`, 'unknown-host');
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return new Unreachable(`there is no way to ${host}`, 'unknown-host');
  if (code === 'ETIMEDOUT') return new Unreachable(`no connection to ${host}: it timed out`, 'silent');
  if (CERTIFICATE.test(code)) return new Unreachable(`the TLS certificate of ${host} is not trusted: ${error.message}`, 'certificate');
  if (code === 'EPROTO') return new Unreachable(`${host} does not speak TLS, which the address asks for`, 'strange');
  return new Unreachable(`${host} breaks off: ${error.message}`, 'strange');
}
