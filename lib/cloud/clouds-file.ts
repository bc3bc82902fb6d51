import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import * as z from 'zod';
import { pathText } from '../document/path-text';
import { InputError } from '../document/problem';
import { readText } from '../document/read-text';

const text = z.string().optional();

/** An entry, as far as the provider reads it. Other programs keep more here, so nothing is refused for being unknown. */
const entry = z.looseObject({
  auth: z
    .looseObject({
      auth_url: text,
      username: text,
      user_id: text,
      password: text,
      project_name: text,
      project_id: text,
      tenant_name: text,
      tenant_id: text,
      user_domain_name: text,
      user_domain_id: text,
      project_domain_name: text,
      project_domain_id: text,
      domain_name: text,
      domain_id: text,
      default_domain: text,
      application_credential_id: text,
      application_credential_name: text,
      application_credential_secret: text,
    })
    .optional(),
  auth_type: text,
  region_name: text,
  cloud: text,
  profile: text,
  cacert: text,
  cert: text,
  key: text,
  verify: text,
});
export type WrittenEntry = z.output<typeof entry>;

const cloudsDocument = z.looseObject({ clouds: z.record(z.string(), entry).optional() });

/** The entries of `clouds.yaml` that the provider would use, and where they were looked for. */
export interface CloudsFile {
  /** Absent where there is none at any of the places. */
  readonly file?: string;
  readonly looked: readonly string[];
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  /** Beside `clouds.yaml` in the working directory, which Terraform does not see: it runs in another one. */
  readonly unseen?: string;
}

/**
 * Reads `clouds.yaml` where the provider does when Terraform runs it, merged with `secure.yaml`: the file that OS_CLIENT_CONFIG_FILE
 * names, `~/.config/openstack`, `/etc/openstack`. The provider also looks in the working directory, which is
 * `cdktf.out/stacks/<stack>` then. Throws an InputError for a file that is no YAML, or of another shape.
 */
export function readCloudsFile(environment: NodeJS.ProcessEnv, workingDirectory: string): CloudsFile {
  const given = environment['OS_CLIENT_CONFIG_FILE'];
  const folders = [join(environment['HOME'] ?? homedir(), '.config/openstack'), '/etc/openstack'];
  const places = (name: string) => folders.map((folder) => join(folder, `${name}.yaml`));
  const looked = [...(given === undefined || given === '' ? [] : [given]), ...places('clouds')];
  const file = [...looked, ...looked.map((each) => each.replace(/\.yaml$/, '.yml'))].find((each) => existsSync(each));
  const secure = places('secure').find((each) => existsSync(each));
  const entries = new Map<string, WrittenEntry>();
  for (const source of [secure, file]) {
    if (source === undefined) continue;
    for (const [name, written] of Object.entries(entriesOf(source))) {
      const secret = entries.get(name);
      // what secure.yaml says goes before
      entries.set(name, secret === undefined ? written : { ...written, ...secret, auth: { ...written.auth, ...secret.auth } });
    }
  }
  const beside = join(workingDirectory, 'clouds.yaml');
  const unseen = existsSync(beside) && file !== beside ? beside : undefined;
  return { looked, entries, ...(file === undefined ? {} : { file }), ...(unseen === undefined ? {} : { unseen }) };
}

/** Everything is text as it is written: a password of digits is no number. What is wrong is told without any value of the file. */
function entriesOf(file: string): Readonly<Record<string, WrittenEntry>> {
  const { success, data, error } = cloudsDocument.safeParse(parsed(file));
  if (success) return data.clouds ?? {};
  const problems = error.issues.map(({ path }) => ({
    file,
    path: pathText(path),
    message: path.length < 4 ? 'expected a mapping (key: value)' : 'expected one text',
  }));
  throw new InputError(problems);
}

function parsed(file: string): unknown {
  try {
    return load(readText(file), { schema: FAILSAFE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark;
    throw new InputError([{ file, line: line + 1, column: column + 1, path: '', message: `expected YAML: ${error.reason}` }]);
  }
}
