import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CLOUDS_YAML } from './place.mjs';

/** Whom an entry of the sandbox's clouds.yaml works as: `dsj-platform in dsj-2026-030-servers`. */
export function identityOf(entry) {
  const { username, project_name: project } = parse(readFileSync(CLOUDS_YAML, 'utf8')).clouds[entry].auth;
  return `${username} in ${project}`;
}
