import type { CloudDocument } from './read-back/cloud-document';
import { inEnvironment } from './sandbox';

/** What a contract has in the cloud, from the cloud's own APIs; see sandbox/openstack_sandbox/read_cloud. */
export function readCloud(contract: string): CloudDocument {
  return JSON.parse(inEnvironment('python', ['-m', 'openstack_sandbox.read_cloud', contract]));
}

/** Names of what a contract has in the cloud, by kind; `{}` where it has nothing. */
export function leftInCloud(contract: string): Record<string, string[]> {
  const { contract: _, ...kinds } = readCloud(contract);
  const lists: [string, readonly { readonly name?: string; readonly project?: string }[]][] = Object.entries(kinds);
  return Object.fromEntries(
    lists.filter(([, found]) => found.length > 0).map(([kind, found]) => [kind, found.map(({ name, project }) => name ?? project ?? '')]),
  );
}
