import { isIPv4 } from 'node:net';
import * as z from 'zod';

const pgConnection = givenAs('PG_CONN_STR, or as PGHOST, PGDATABASE, PGUSER and PGPASSWORD');
const awsKey = givenAs('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
const httpUser = givenAs('TF_HTTP_USERNAME and TF_HTTP_PASSWORD');

/**
 * Where Terraform keeps the state of the stacks. Each stack has its own file, schema, object or address there. What lets one in
 * is never a part of it: that comes from the environment of those who deploy.
 */
export const state = z.discriminatedUnion('backend', [
  z.strictObject({
    backend: z.literal('local'),
    /** Folder of the state files, relative to this document; without it they are where the command is run. */
    folder: z.string().min(1).optional(),
  }),
  z.strictObject({
    backend: z.literal('pg'),
    /** Begins the name of each stack's schema, before the stack's own name; without it they are named as the stacks. */
    schema: z
      .string()
      .regex(/^[a-z][a-z0-9_-]*$/, {
        error: () => "expected the beginning of a schema's name, in lower-case letters, digits, hyphens and underscores, such as 'team'",
      })
      .optional(),
    connStr: pgConnection,
    conn_str: pgConnection,
    password: pgConnection,
  }),
  z.strictObject({
    backend: z.literal('s3'),
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
      error: () => "expected the name of a bucket, 3 to 63 lower-case letters, digits, hyphens and dots, such as 'terraform-state'",
    }),
    /** Begins the key of each stack's object. */
    prefix: z
      .string()
      .regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/, {
        error: () => "expected letters, digits, '_', '.' and '-' between single slashes, such as 'clouds/library'",
      })
      .optional(),
    region: z.string().regex(/^[A-Za-z0-9-]+$/, { error: () => "expected the name of a region, such as 'cn-north-1'" }),
    /** Address of an S3-compatible store; without it, AWS. */
    endpoint: url().optional(),
    /** Whether the bucket stands in the path and not in the host name; without this, it does at an endpoint and does not at AWS. */
    pathStyle: z.boolean().optional(),
    /** `false` for a store that has no server-side encryption of its own; its disks are then to be encrypted. */
    encrypt: z.boolean().prefault(true),
    accessKey: awsKey,
    secretKey: awsKey,
    token: awsKey,
    access_key: awsKey,
    secret_key: awsKey,
  }),
  z.strictObject({
    backend: z.literal('http'),
    /** Address under which each stack has one of its own, such as a GitLab project's `…/terraform/state`. */
    address: url(),
    /**
     * How the server locks: `path` by POST and DELETE of the stack's address + `/lock`, as GitLab and Gitea do, `method` by LOCK and
     * UNLOCK of the stack's address itself.
     */
    locking: z.enum(['path', 'method']).prefault('path'),
    username: httpUser,
    password: httpUser,
  }),
]);

export type State = z.output<typeof state>;

/** A key that is known only to be refused: a schema without it would tell another spelling, and not how to give the value. */
function givenAs(variables: string) {
  return z
    .never({ error: () => `expected no secret here, where everyone reads it; give it in the environment as ${variables}` })
    .optional()
    .meta({ description: `Not here: give it in the environment as ${variables}.` });
}

/** An address without anything secret, encrypted unless it is this very machine: a state holds secrets. */
function url() {
  return z.string().superRefine((text, context) => {
    const expectation = whyNot(text);
    if (expectation === undefined) return;
    context.addIssue({ code: 'custom', message: `expected ${expectation}`, params: { isSecret: /[@?#]/.test(text) } });
  });
}

function whyNot(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:\/\//.test(text)) return "an address such as 'https://state.example'";
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '') return 'an address without user and password, which are given in the environment';
  if (search !== '' || hash !== '') return "an address without '?' and '#', which could carry a secret";
  const local = hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
  return protocol === 'https:' || local ? undefined : 'an https address, since a state holds secrets (http only for this machine)';
}
