import type { CloudEntry, Named, User } from './cloud-entry';
import { CloudFailure } from './cloud-failure';
import { type Answer, httpRequest } from './http-request';
import { field, list, parsed, string } from './json-value';
import { Unreachable } from './unreachable';
import { fixOfUnreachable } from './unreachable-fix';

/** What Keystone answers to someone it knows. */
export interface Token {
  readonly id: string;
  readonly project?: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string };
  readonly roles: readonly string[];
  readonly catalogue: readonly CatalogueEntry[];
}

export interface CatalogueEntry {
  readonly type: string;
  readonly endpoints: readonly { readonly interface: string; readonly region: string; readonly url: string }[];
}

/** Signs in, with the entry's project or without any. Throws CloudFailure; a refusal has its status. */
export async function signIn(entry: CloudEntry, limitSeconds: number, scope: 'project' | 'unscoped' = 'project'): Promise<Token> {
  const url = `${entry.authUrl}/auth/tokens`;
  const fail = (message: string, fix: string, status?: number) => new CloudFailure('identity', entry.authUrl, message, fix, status);
  let answer: Answer;
  try {
    answer = await httpRequest(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ auth: { identity: identityOf(entry), ...scopeOf(entry, scope) } }),
      tls: entry.tls,
      limitSeconds,
    });
  } catch (error) {
    if (error instanceof Unreachable) throw fail(error.message, fixOfUnreachable(error, 'identity', entry));
    throw error;
  }
  const { status, headers, text } = answer;
  const id = headers['x-subject-token'];
  if (status === 401 || status === 403) throw fail('signing in is refused', 'correct the entry', status);
  if (status >= 500) throw fail(`it answers ${status}`, 'see the log of Keystone', status);
  const token = status === 201 && typeof id === 'string' ? tokenOf(id, text) : undefined;
  if (token === undefined)
    throw fail(
      `what answers there is no Keystone: it answers ${status} to a sign-in`,
      `correct auth_url of the entry '${entry.name}' in ${entry.file}`,
    );
  return token;
}

function identityOf({ credential }: CloudEntry) {
  if (credential.kind === 'password')
    return { methods: ['password'], password: { user: { ...userOf(credential), password: credential.password } } };
  const { id, name, secret, owner } = credential;
  return {
    methods: ['application_credential'],
    application_credential: { secret, ...(id === undefined ? { name } : { id }), ...(owner === undefined ? {} : { user: userOf(owner) }) },
  };
}

function userOf({ user, domain }: User) {
  return { ...user, ...('id' in user ? {} : { domain: domain ?? DEFAULT_DOMAIN }) };
}

/** Keystone's own first domain, where the entry names none. */
export const DEFAULT_DOMAIN: Named = { id: 'default' };

function scopeOf({ project }: CloudEntry, scope: 'project' | 'unscoped') {
  if (scope === 'unscoped') return { scope: 'unscoped' };
  if (project === undefined) return {};
  const { project: named, domain = DEFAULT_DOMAIN } = project;
  return { scope: { project: { ...named, ...('id' in named ? {} : { domain }) } } };
}

function tokenOf(id: string, text: string): Token | undefined {
  const token = field(parsed(text), 'token');
  const user = idAndName(field(token, 'user'));
  if (user === undefined) return undefined;
  const project = idAndName(field(token, 'project'));
  return {
    id,
    user,
    ...(project === undefined ? {} : { project }),
    roles: list(field(token, 'roles')).flatMap((role) => idAndName(role)?.name ?? []),
    catalogue: list(field(token, 'catalog')).map((service) => ({
      type: string(field(service, 'type')),
      endpoints: list(field(service, 'endpoints')).map((endpoint) => ({
        interface: string(field(endpoint, 'interface')),
        region: string(field(endpoint, 'region')),
        url: string(field(endpoint, 'url')),
      })),
    })),
  };
}

function idAndName(value: unknown): { readonly id: string; readonly name: string } | undefined {
  const id = field(value, 'id');
  return typeof id === 'string' ? { id, name: string(field(value, 'name')) } : undefined;
}
