import { readFileSync } from 'node:fs';
import type { CloudsFile, WrittenEntry } from './clouds-file';
import type { TlsSettings } from './http-request';
import { explainMissingEntry } from './missing-entry';
import { UnusableEntry } from './unusable-entry';

/** A user, project or domain by id or by name. */
export type Named = { readonly id: string } | { readonly name: string };

export interface User {
  readonly user: Named;
  readonly domain?: Named;
}

export type Credential =
  | (User & { readonly kind: 'password'; readonly password: string })
  | { readonly kind: 'application'; readonly id?: string; readonly name?: string; readonly secret: string; readonly owner?: User };

/** How one entry of `clouds.yaml` signs in. */
export interface CloudEntry {
  readonly name: string;
  readonly file: string;
  /** Keystone's address, ending with `/v3`. */
  readonly authUrl: string;
  readonly credential: Credential;
  /** None for an application credential, which has a project of its own. */
  readonly project?: { readonly project: Named; readonly domain?: Named };
  readonly region?: string;
  readonly face: 'public' | 'internal' | 'admin';
  readonly tls: TlsSettings;
}

/** The entry of a name with what the environment adds, as the provider reads it. Throws UnusableEntry. */
export function cloudEntry(clouds: CloudsFile, name: string, environment: NodeJS.ProcessEnv): CloudEntry {
  const written = clouds.entries.get(name);
  const { file } = clouds;
  if (written === undefined || file === undefined) throw explainMissingEntry(clouds, name);
  const refuse = (message: string, fix: string) => new UnusableEntry(`entry '${name}': ${message}`, `${fix}, in ${file}`);
  const authType = written.auth_type ?? 'password';
  if (written.profile !== undefined || written.cloud !== undefined)
    throw refuse(
      `'${written.profile ?? written.cloud}' refers to clouds-public.yaml, which preflight does not read`,
      'write auth_url into the entry',
    );
  if (!/^(v3)?(password|applicationcredential)$/.test(authType))
    throw refuse(
      `auth_type '${authType}' is not read by preflight, which signs in with a password or an application credential`,
      'use auth_type v3password or v3applicationcredential',
    );
  const url = written.auth?.auth_url ?? environment['OS_AUTH_URL'];
  if (url === undefined || !/^https?:\/\//.test(url) || !URL.canParse(url))
    throw refuse(
      `auth_url is ${url === undefined ? 'missing' : `'${url}'`}, Keystone's address is expected`,
      "give auth.auth_url, such as 'https://cloud.example:5000/v3'",
    );
  const credential = credentialOf(written, environment, refuse);
  const project = projectOf(written, environment);
  if (credential.kind === 'password' && project === undefined)
    throw refuse('no project is named', 'give auth.project_name and auth.project_domain_name');
  const region = environment['OS_REGION_NAME'] || written.region_name;
  return {
    name,
    file,
    authUrl: `${url.replace(/\/+$/, '').replace(/\/v[23][0-9.]*$/, '')}/v3`,
    credential,
    face: faceOf(environment['OS_ENDPOINT_TYPE']),
    tls: tlsOf(written, environment, refuse),
    ...(credential.kind === 'application' || project === undefined ? {} : { project }),
    ...(region === undefined ? {} : { region }),
  };
}

type Refuse = (message: string, fix: string) => UnusableEntry;

function credentialOf({ auth = {} }: WrittenEntry, environment: NodeJS.ProcessEnv, refuse: Refuse): Credential {
  const user = named(auth.user_id ?? environment['OS_USER_ID'], auth.username ?? environment['OS_USERNAME']);
  const domain = domainOf('user', auth, environment);
  const owner = user === undefined ? undefined : { user, ...(domain === undefined ? {} : { domain }) };
  const { application_credential_id: id, application_credential_name: name } = auth;
  if (id !== undefined || name !== undefined) {
    const secret = auth.application_credential_secret ?? environment['OS_APPLICATION_CREDENTIAL_SECRET'];
    if (secret === undefined) throw refuse('its application credential has no secret', 'give auth.application_credential_secret');
    if (id !== undefined) return { kind: 'application', id, secret };
    if (owner === undefined)
      throw refuse('an application credential by name needs its user', 'give auth.username and auth.user_domain_name');
    return { kind: 'application', ...(name === undefined ? {} : { name }), secret, owner };
  }
  const password = auth.password ?? environment['OS_PASSWORD'];
  if (owner === undefined) throw refuse('no user is named', 'give auth.username and auth.user_domain_name');
  if (password === undefined) throw refuse('it has no password', 'give auth.password there or in secure.yaml, or set OS_PASSWORD');
  return { kind: 'password', ...owner, password };
}

function projectOf({ auth = {} }: WrittenEntry, environment: NodeJS.ProcessEnv): CloudEntry['project'] {
  const project = named(
    auth.project_id ?? auth.tenant_id ?? environment['OS_PROJECT_ID'],
    auth.project_name ?? auth.tenant_name ?? environment['OS_PROJECT_NAME'],
  );
  const domain = domainOf('project', auth, environment);
  return project && { project, ...(domain === undefined ? {} : { domain }) };
}

function domainOf(what: 'user' | 'project', auth: NonNullable<WrittenEntry['auth']>, environment: NodeJS.ProcessEnv): Named | undefined {
  const variable = `OS_${what.toUpperCase()}_DOMAIN`;
  return (
    named(auth[`${what}_domain_id`] ?? environment[`${variable}_ID`], auth[`${what}_domain_name`] ?? environment[`${variable}_NAME`]) ??
    named(auth.domain_id, auth.domain_name) ??
    named(auth.default_domain, undefined)
  );
}

function named(id: string | undefined, name: string | undefined): Named | undefined {
  if (id !== undefined) return { id };
  return name === undefined ? undefined : { name };
}

function faceOf(written = 'public'): CloudEntry['face'] {
  if (written.startsWith('internal')) return 'internal';
  return written.startsWith('admin') ? 'admin' : 'public';
}

function tlsOf({ cacert, cert, key, verify }: WrittenEntry, environment: NodeJS.ProcessEnv, refuse: Refuse): TlsSettings {
  const read = (what: string, file: string | undefined) => {
    if (file === undefined) return {};
    try {
      return { [what]: readFileSync(file, 'utf8') };
    } catch {
      throw refuse(`the file '${file}' cannot be read`, `correct ${what === 'ca' ? 'cacert' : what}`);
    }
  };
  const insecure = environment['OS_INSECURE'];
  return {
    ...read('ca', environment['OS_CACERT'] || cacert),
    ...read('cert', cert),
    ...read('key', key),
    verify: insecure === undefined ? !/^false$/i.test(verify ?? '') : !/^(1|t|true)$/i.test(insecure),
  };
}
