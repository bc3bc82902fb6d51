/** Kinds of things whose names OpenStack, or whoever looks them up by name, wants to be right and different. */
export type NamedKind =
  | 'server'
  | 'load balancer'
  | 'share'
  | 'container'
  | 'S3 key pair'
  | 'flavor'
  | 'volume type'
  | 'host aggregate'
  | 'project'
  | 'user';

/** Nova makes the host name of the name, in lower case and without what a host name has not: `Web.01` would become `web-01` too. */
const HOST_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** Limits of Keystone for a project, of Swift for a container, and of the others for the rest. */
const LONGEST = { project: 64, container: 256, other: 255 };

/** What is expected instead of a name that OpenStack refuses or changes; undefined where it takes the name. */
export function nameProblem(kind: NamedKind, name: string): string | undefined {
  if (kind === 'server')
    return HOST_NAME.test(name)
      ? undefined
      : 'expected a server name of at most 63 lower-case letters, digits and inner hyphens: it is the host name';
  if (name.trim() !== name || name === '') return `expected the name of a ${kind}, without spaces around it`;
  if (kind === 'container' && name.includes('/')) return 'expected the name of a container without slashes';
  const longest = kind === 'project' || kind === 'container' ? LONGEST[kind] : LONGEST.other;
  // Swift counts bytes, the others characters.
  const length = kind === 'container' ? Buffer.byteLength(name) : [...name].length;
  const unit = kind === 'container' ? 'bytes' : 'characters';
  return length > longest ? `expected the name of a ${kind} of at most ${longest} ${unit}` : undefined;
}
