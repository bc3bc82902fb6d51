import type { CloudEntry } from './cloud-entry';
import { CloudFailure } from './cloud-failure';
import { type Answer, httpRequest } from './http-request';
import { field, list, parsed, string } from './json-value';
import { apiUrl, SERVICES, type ServiceType, serviceLabel, versionsUrl } from './service';
import { signIn, type Token } from './sign-in';
import { Unreachable } from './unreachable';
import { fixOfUnreachable } from './unreachable-fix';

/** Nova, Cinder and Keystone take the first; Manila and Ironic know their own alone. */
export interface Asked {
  /** Microversion, such as `compute 2.47`. */
  readonly version?: string;
}

/** A signed-in user of a cloud, who reads and never changes anything. Every method throws CloudFailure. */
export class CloudSession {
  /** Pages and questions that several checks ask are asked once. */
  private readonly asked = new Map<string, Promise<unknown>>();

  private constructor(
    readonly entry: CloudEntry,
    readonly token: Token,
    private readonly limitSeconds: number,
  ) {}

  static async open(entry: CloudEntry, limitSeconds: number): Promise<CloudSession> {
    return new CloudSession(entry, await signIn(entry, limitSeconds), limitSeconds);
  }

  static async unscoped(entry: CloudEntry, limitSeconds: number): Promise<CloudSession> {
    return new CloudSession(entry, await signIn(entry, limitSeconds, 'unscoped'), limitSeconds);
  }

  get projectId(): string {
    return this.token.project?.id ?? '';
  }

  /** The address of a service as the catalogue has it; undefined where it has none of the kind. */
  catalogued(service: ServiceType): string | undefined {
    if (service === 'identity') return this.entry.authUrl;
    const { face, region } = this.entry;
    for (const type of SERVICES[service].types) {
      for (const { endpoints } of this.token.catalogue.filter((each) => each.type === type)) {
        const found = endpoints.find((each) => each.interface === face && (region === undefined || each.region === region));
        if (found !== undefined) return found.url;
      }
    }
    return undefined;
  }

  url(service: ServiceType): string {
    const catalogued = this.catalogued(service);
    if (catalogued !== undefined) return apiUrl(service, catalogued);
    const { region, face } = this.entry;
    throw new CloudFailure(
      service,
      this.entry.authUrl,
      `the catalogue has no ${face} address of ${SERVICES[service].types.join(' or ')}${region === undefined ? '' : ` in region '${region}'`}`,
      `install ${serviceLabel(service)} or add its address (openstack endpoint create), or correct region_name of the entry '${this.entry.name}' in ${this.entry.file}`,
    );
  }

  /** One answer as JSON. */
  get(service: ServiceType, path: string, { version }: Asked = {}): Promise<unknown> {
    return this.once(`${service} ${path} ${version}`, async () =>
      this.json(service, await this.ask(service, `${this.url(service)}${path}`, version)),
    );
  }

  /** All entries of a list, page by page. */
  list(service: ServiceType, path: string, key: string, { version }: Asked = {}): Promise<readonly unknown[]> {
    return this.once(`${service} ${path} ${version} all`, async () => {
      const entries: unknown[] = [];
      const seen = new Set<string>();
      let next: string | undefined = `${this.url(service)}${path}`;
      while (next !== undefined && !seen.has(next)) {
        seen.add(next);
        const page = this.json(service, await this.ask(service, next, version));
        entries.push(...list(field(page, key)));
        next = nextPage(page, key, next);
      }
      return entries;
    });
  }

  /** Whether a single thing is there: false where the service answers that there is none. */
  async has(service: ServiceType, path: string, asked: Asked = {}): Promise<boolean> {
    try {
      await this.get(service, path, asked);
      return true;
    } catch (error) {
      if (error instanceof CloudFailure && error.status === 404) return false;
      throw error;
    }
  }

  /** What the service says of its versions. */
  versions(service: ServiceType): Promise<unknown> {
    return this.once(`${service} versions`, async () => {
      const url = versionsUrl(service, this.catalogued(service) ?? this.url(service));
      return parsed((await this.ask(service, url)).text);
    });
  }

  private once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.asked.get(key);
    if (known !== undefined) return known as Promise<T>;
    const answer = ask();
    this.asked.set(key, answer);
    return answer;
  }

  private async ask(service: ServiceType, url: string, version?: string): Promise<Answer> {
    let answer: Answer;
    try {
      answer = await httpRequest(url, {
        headers: { 'x-auth-token': this.token.id, accept: 'application/json', ...versionHeaders(service, version) },
        tls: this.entry.tls,
        limitSeconds: this.limitSeconds,
      });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      throw this.failure(service, error.message, fixOfUnreachable(error, service, this.entry));
    }
    if (answer.status < 400) return answer;
    throw this.refusal(service, new URL(url).pathname, answer);
  }

  private refusal(service: ServiceType, path: string, { status, text }: Answer): CloudFailure {
    const { user, project, roles } = this.token;
    const said = reasonOf(text);
    const because = said === '' ? '' : `: ${said}`;
    if (status === 401)
      return this.failure(
        service,
        `it does not accept a token that Keystone gave a moment ago${because}`,
        'see its log: it cannot ask Keystone, or asks another one',
        status,
      );
    if (status === 403)
      return this.failure(
        service,
        `it refuses ${path} to user '${user.name}' in project '${project?.name ?? ''}' with the roles ${roles.join(', ') || '(none)'}${because}`,
        `give the user the role that ${serviceLabel(service)} asks for: openstack role add --user ${user.id} --project ${project?.id ?? ''} ROLE`,
        status,
      );
    return this.failure(service, `it answers ${status} to ${path}${because}`, `see the log of ${serviceLabel(service)}`, status);
  }

  private json(service: ServiceType, { text, status }: Answer): unknown {
    const value = parsed(text);
    if (value !== undefined) return value;
    throw this.failure(
      service,
      `its answer (${status}) is no JSON`,
      `correct its address in the catalogue (openstack endpoint list --service ${service})`,
    );
  }

  private failure(service: ServiceType, message: string, fix: string, status?: number): CloudFailure {
    return new CloudFailure(service, this.catalogued(service) ?? this.entry.authUrl, message, fix, status);
  }
}

/** Each service has its own way to name the next page. */
function nextPage(page: unknown, key: string, current: string): string | undefined {
  const linked = list(field(page, `${key}_links`)).find((link) => field(link, 'rel') === 'next');
  const next = string(field(linked, 'href')) || string(field(page, 'next')) || string(field(page, 'links', 'next'));
  return next === '' ? undefined : new URL(next, current).href;
}

function versionHeaders(service: ServiceType, version: string | undefined): Readonly<Record<string, string>> {
  if (version === undefined) return {};
  if (service === 'shared-file-system') return { 'x-openstack-manila-api-version': version };
  if (service === 'baremetal') return { 'x-openstack-ironic-api-version': version };
  return { 'openstack-api-version': `${service === 'block-storage' ? 'volume' : service} ${version}` };
}

/** What the service itself says, wherever it keeps it. */
function reasonOf(text: string): string {
  const body = parsed(text);
  const parts = typeof body === 'object' && body !== null ? [body, ...Object.values(body)] : [];
  const said = parts
    .flatMap((part) => [field(part, 'message'), field(part, 'faultstring'), field(part, 'description')])
    .find((each) => typeof each === 'string');
  return string(said).replace(/\s+/g, ' ').slice(0, 300);
}
