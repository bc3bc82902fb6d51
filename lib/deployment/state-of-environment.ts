import type * as z from 'zod';
import { expectation } from '../document/expectation';
import { InputError } from '../document/problem';
import { type State, state } from './state-section';

const VARIABLE = 'PACTFORM_STATE';
const FORMS = `'local', 'pg', 'pg:SCHEMA', 's3://BUCKET/PREFIX?region=REGION' (also endpoint, pathStyle, encrypt) or 'https://ADDRESS' (also ?locking=method)`;

/**
 * The state backend that `PACTFORM_STATE` names, in place of the deployment's own; undefined where it is not set. An S3 region and
 * endpoint that it leaves out are those of `AWS_REGION` and `AWS_ENDPOINT_URL_S3`. Throws an InputError with all that is wrong.
 */
export function stateOfEnvironment(environment: NodeJS.ProcessEnv): State | undefined {
  const text = environment[VARIABLE];
  if (text === undefined) return undefined;
  const written = readForm(text, environment);
  if (written === undefined) throw wrong([`expected ${FORMS}, received ${text === '' ? 'an empty value' : `"${withoutSecrets(text)}"`}`]);
  const { success, data, error } = state.safeParse(written);
  if (success) return data;
  throw wrong(error.issues.map((issue) => `${wordsFor(issue)}, received "${withoutSecrets(text)}"`));
}

/** What the text says, key by key as in a deployment; undefined where it has none of the forms. */
function readForm(text: string, environment: NodeJS.ProcessEnv): Record<string, unknown> | undefined {
  if (text === 'local' || text === 'pg') return { backend: text };
  if (text.startsWith('pg:')) return { backend: 'pg', schema: text.slice('pg:'.length) };
  const form = /^(s3|https?):\/\//.exec(text)?.[1];
  if (form === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const settings = Object.fromEntries([...url.searchParams].map(([key, value]) => [key, truthOf(value)]));
  if (form !== 's3') {
    url.search = '';
    return { backend: 'http', address: url.href, ...settings };
  }
  if (url.username !== '' || url.password !== '') return undefined;
  const prefix = url.pathname.replace(/^\//, '');
  const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'];
  const endpoint = environment['AWS_ENDPOINT_URL_S3'];
  return {
    backend: 's3',
    bucket: url.hostname,
    ...(prefix === '' ? {} : { prefix }),
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...settings,
  };
}

function truthOf(text: string): string | boolean {
  return text === 'true' || (text === 'false' ? false : text);
}

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `expected ${FORMS}, and not '${issue.keys.join("', '")}'`;
  return `${issue.path.join('.')}: ${expectation(issue)}`;
}

/** Without user and password and without the values after `?`: what is told of them is kept by logs. */
function withoutSecrets(text: string): string {
  return text
    .replace(/\/\/.*@/, '//…@')
    .replace(/([?&][^=&]*=)[^&]*/g, '$1…')
    .replace(/^pg:.*[@=].*/, 'pg:…');
}

function wrong(messages: readonly string[]): InputError {
  return new InputError(messages.map((message) => ({ file: VARIABLE, path: '', message })));
}
