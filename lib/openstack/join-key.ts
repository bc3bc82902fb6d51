/**
 * The join key on OpenStack resources: which contract, and which of its lines. Metadata is one value a key, so the lines stand
 * in one value; tags have one tag a line.
 */
const CONTRACT = 'pactform:contract';
const LINE = 'pactform:line';
const SYSTEM = 'pactform:system';
const SEPARATOR = ',';

export interface JoinKey {
  readonly contract: string;
  readonly lines: readonly string[];
  /** Business system that the resource serves. */
  readonly system?: string | undefined;
}

/** Nova, Cinder and Manila metadata: `{'pactform:contract': 'dsj-2026-030', 'pactform:line': 'base-1.1,base-1.2'}`. */
export function joinMetadata({ contract, lines, system }: JoinKey): Record<string, string> {
  return {
    [CONTRACT]: contract,
    ...(lines.length === 0 ? {} : { [LINE]: lines.join(SEPARATOR) }),
    ...(system === undefined ? {} : { [SYSTEM]: system }),
  };
}

/** Neutron, Octavia and Keystone tags: `pactform:contract=dsj-2026-030`, `pactform:line=base-1.1`. Sorted: tags are a set. */
export function joinTags({ contract, lines, system }: JoinKey): string[] {
  const tags = [`${CONTRACT}=${contract}`, ...lines.map((line) => `${LINE}=${line}`)];
  return [...tags, ...(system === undefined ? [] : [`${SYSTEM}=${system}`])].sort();
}

/** Swift metadata: header names, so without a colon. */
export function joinHeaders({ contract, lines }: JoinKey): Record<string, string> {
  return { 'pactform-contract': contract, 'pactform-line': lines.join(SEPARATOR) };
}

/** Reads the key back from metadata; undefined where there is none. */
export function joinKeyOfMetadata(metadata: Readonly<Record<string, unknown>>): JoinKey | undefined {
  const contract = metadata[CONTRACT];
  if (typeof contract !== 'string') return undefined;
  const lines = metadata[LINE];
  const system = metadata[SYSTEM];
  return {
    contract,
    lines: typeof lines === 'string' ? lines.split(SEPARATOR) : [],
    ...(typeof system === 'string' ? { system } : {}),
  };
}

/** Reads the key back from tags; undefined where there is none. */
export function joinKeyOfTags(tags: readonly string[]): JoinKey | undefined {
  const values = (key: string) => tags.filter((tag) => tag.startsWith(`${key}=`)).map((tag) => tag.slice(key.length + 1));
  const [contract] = values(CONTRACT);
  const [system] = values(SYSTEM);
  return contract === undefined ? undefined : { contract, lines: values(LINE), ...(system === undefined ? {} : { system }) };
}
