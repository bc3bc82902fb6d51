import { nearestName } from '../document/nearest-name';
import type { CloudsFile } from './clouds-file';
import { UnusableEntry } from './unusable-entry';

/** Why there is no entry of the name: no file at all, or a file with others. */
export function explainMissingEntry({ file, looked, entries, unseen }: CloudsFile, name: string): UnusableEntry {
  const notSeen =
    unseen === undefined ? '' : `; ${unseen} is not read, since Terraform runs in cdktf.out/stacks: set OS_CLIENT_CONFIG_FILE=${unseen}`;
  if (file === undefined)
    return new UnusableEntry(
      `there is no clouds.yaml; it was looked for as ${looked.join(', ')}`,
      unseen === undefined
        ? `write one with the entry '${name}', or set OS_CLIENT_CONFIG_FILE to the absolute path of yours`
        : `set OS_CLIENT_CONFIG_FILE=${unseen}: Terraform runs in cdktf.out/stacks and does not find that file by itself`,
    );
  const nearest = nearestName(name, entries.keys());
  const has = nearest === undefined ? `it has ${[...entries.keys()].join(', ') || 'none'}` : `did you mean '${nearest}'?`;
  return new UnusableEntry(
    `${file} has no entry '${name}'; ${has}`,
    `add the entry, or name another one under 'clouds' of the deployment${notSeen}`,
  );
}
